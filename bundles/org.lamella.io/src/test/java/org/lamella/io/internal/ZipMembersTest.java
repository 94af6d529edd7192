package org.lamella.io.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipMembersTest {

    private static final byte[] FIRST = "the first member, the first member".getBytes();
    private static final byte[] SECOND = {1, 2, 3};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"false, BEFORE", "false, BEFORE_64", "true, BEFORE", "true, BEFORE_64", "true, AFTER"})
    void membersAreFoundWithAndWithoutTheDirectory(boolean deflate, ZipWriter.Sizes sizes) throws Exception {
        ZipWriter zip = new ZipWriter().add("first", FIRST, deflate, sizes).add("second", SECOND, deflate, sizes);
        for (byte[] archive : List.of(zip.withoutDirectory(), zip.toBytes())) {
            Path file = Files.write(folder.resolve("archive.zip"), archive);
            Map<String, ZipMember> members = ZipMembers.of(file);
            assertEquals(List.of("first", "second"), List.copyOf(members.keySet()));
            assertArrayEquals(FIRST, members.get("first").content(file, 1000));
            assertArrayEquals(SECOND, members.get("second").content(file, 1000));
        }
    }

    @Test
    void aMemberLongerThanAllowedIsRefused() throws Exception {
        byte[] archive = new ZipWriter().add("a", new byte[100_000], true, ZipWriter.Sizes.BEFORE).toBytes();
        Path file = Files.write(folder.resolve("archive.zip"), archive);
        ZipMember member = ZipMembers.of(file).get("a");
        assertThrows(IOException.class, () -> member.content(file, 99_999));
        assertEquals(100_000, member.content(file, 100_000).length);
    }

    @Test
    void storedDataWithoutLengthAreRefused() throws Exception {
        Path file = Files.write(folder.resolve("archive.zip"), new ZipWriter().add("a", FIRST, false, ZipWriter.Sizes.AFTER).toBytes());
        assertThrows(IOException.class, () -> ZipMembers.of(file));
    }
}
