package org.lamella.workflow.document;

/** The program's name with its sign: the lamellae of a eutectic, seen in cross-section. */
final class Wordmark {

    private static final int LAMELLAE = 4;

    private Wordmark() {
    }

    static String svg() {
        StringBuilder svg = new StringBuilder("<svg class=\"wordmark\" role=\"img\" viewBox=\"0 0 128 30\" aria-label=\"Lamella\">");
        for (int i = 0; i < LAMELLAE; i++) {
            String name = i % 2 == 0 ? "lamella-a" : "lamella-b";
            svg.append("<path class=\"").append(name).append("\" d=\"M").append(2 + 7 * i).append(" 27l6-24h4.5l-6 24z\"/>");
        }
        return svg.append("<text x=\"42\" y=\"22\" font-size=\"20\" font-weight=\"600\">Lamella</text></svg>").toString();
    }
}
