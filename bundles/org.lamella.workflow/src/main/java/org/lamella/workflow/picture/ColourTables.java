package org.lamella.workflow.picture;

/**
 * Control points of the colour maps as sRGB triples of two hexadecimal digits a component, equally spaced from the lowest value to the
 * highest. Linear interpolation between them gives the published 256-entry tables to 1/255, cividis to 2/255 in two entries.
 */
final class ColourTables {

    /** N. Smith, S. van der Walt, matplotlib 2015, data under CC0: every third entry of the table. */
    static final String VIRIDIS =
            "440154450559460a5d470e61471365481769481b6d481f70482374482677472a7a472e7c46327e453581443983433d84424086414487"
                    + "3f47883e4a893d4e8a3b518b3a548c38588c375b8d355e8d34618d32648e31678e306a8e2e6d8e2d708e2c728e2b758e2a788e297b8e"
                    + "277e8e26818e25838e24868e23898e228c8d218f8d20928c1f948c1f978b1f9a8a1e9d891fa0881fa28721a58522a88425ab8227ad81"
                    + "2ab07f2eb37c32b67a37b8783bbb7540bd7246c06f4cc26c52c56958c7655ec96265cb5e6ccd5a73d0567ad15181d34d89d54890d743"
                    + "98d83ea0da39a8db34b0dd2fb8de29c0df25c8e020d0e11cd8e219dfe318e7e419efe51cf6e620fde725";

    /** J. R. Nuñez, C. R. Anderton, R. S. Renslow, PLoS ONE 13 (2018) e0199239: every third entry of the table. */
    static final String CIVIDIS =
            "00224e00255300275800295d002b62002d68002f6d0031700533710f35701637701c396f213b6e263d6e2a3f6d2e416d32436d35456c"
                    + "39486c3c4a6c3f4c6c424e6c45506c48526c4b546c4e566c51586d545a6d565c6d595e6e5c616e5e636f61656f646770666970696b71"
                    + "6c6d726e6f737172747374757676767878777b7a787e7c78807f788381798683798985788c88788f8a78928c78948e779791779a9376"
                    + "9d9576a09875a39a74a69c74a99f73aca172afa471b3a670b6a96fb9ab6dbcae6cbfb06bc2b369c5b568c8b866ccba64cfbd62d2c060"
                    + "d5c25ed9c55cdcc859dfca57e2cd54e6d051e9d34eedd54af0d846f3db42f7de3efbe138fee434fee838";

    /** N. Smith, S. van der Walt, matplotlib 2015, data under CC0: every third entry of the table. */
    static final String MAGMA =
            "00000401010802020d04041406051a0907200c0926100b2d130d34160f3b1a10421e11492211502712582c115f31116536106b3b0f70"
                    + "400f744510774a10794f127b54137d59157e5d177f621980671b806b1d81701f817521817922827e24828326818827818c2981912b81"
                    + "962c809b2e7fa02f7fa5317eaa337dae347bb3367ab83779bd3977c23b75c73d73cc3f71d0416fd5446dd9466bde4968e24d66e55064"
                    + "e95462ec5860ef5d5ef2625df4675cf66c5cf7725cf9785dfa7d5efb835ffc8961fc8e64fd9467fd9a6afe9f6dfea571feaa74feb078"
                    + "feb67cfebb81fec185fec68afecc8ffed194fed799fddc9efde2a3fde7a9fcecaefcf2b4fcf7b9fcfdbf";

    /** N. Smith, S. van der Walt, matplotlib 2015, data under CC0: every third entry of the table. */
    static final String INFERNO =
            "00000401010802020e04031407051b0a07220d0829110a30150b37190c3e1e0c45230c4c280b532d0b59320a5e3809623d0965420a68"
                    + "470b6a4c0c6b510e6c550f6d5a116e5f136e64156e69166e6d186e721a6e771c6d7c1d6d801f6c85216b8a226a8f2469932667982766"
                    + "9d2964a22b62a62d60ab2f5eb0315bb43359b93556bd3853c13a50c63d4dca404ace4347d24644d54a41d94d3ddd513ae05536e35933"
                    + "e65d2fe9612beb6628ee6a24f06f20f2741cf47918f67e14f78410f8890cf98e09fa9407fb9906fc9f07fca50afcaa0ffcb014fbb61a"
                    + "fbbc21fac228f9c72ff8cd37f7d340f5d949f4df53f3e55df2ea69f1ef75f2f482f4f88ef8fb9afcffa4";

    /** Grey levels equal in all components. */
    static final String GREY = "000000ffffff";

    /**
     * Computed for this program in CIELAB (D65): lightness falls linearly from 97 in the middle to 33 at both ends, hue 264 degrees on the
     * negative and 30 degrees on the positive side, chroma as high as sRGB and an even look allow.
     */
    static final String BLUE_WHITE_RED =
            "09527e0e669b137ab9228fd657a4e582b8eeaaccf4d1e1f6f6f6f6fed7d2feb8b0fd988ef57870e45d58cd4543b42d319c1020";

    private ColourTables() {
    }

    /**
     * Interpolates control points linearly in sRGB.
     *
     * @param points one of the constants
     * @param size entries wanted, 2 or more
     * @return opaque ARGB colours
     */
    static int[] interpolate(String points, int size) {
        int last = points.length() / 6 - 1;
        int[] table = new int[size];
        for (int i = 0; i < size; i++) {
            double place = (double) i * last / (size - 1);
            int before = Math.min((int) place, last - 1);
            int a = Integer.parseInt(points, before * 6, before * 6 + 6, 16);
            int b = Integer.parseInt(points, before * 6 + 6, before * 6 + 12, 16);
            table[i] = 0xFF000000 | mix(a, b, place - before, 16) | mix(a, b, place - before, 8) | mix(a, b, place - before, 0);
        }
        return table;
    }

    private static int mix(int a, int b, double share, int shift) {
        int from = a >> shift & 0xFF;
        int to = b >> shift & 0xFF;
        return (int) Math.round(from + share * (to - from)) << shift;
    }
}
