package org.lamella.io.zspy;

import java.util.List;
import java.util.Optional;
import org.lamella.io.internal.ElementType;

/**
 * What an array holds, in the spelling of the zarr specification, version 2: {@code "<i8"}, {@code "<c16"}, or a list of named fields.
 *
 * @param element one number
 * @param components numbers a value
 */
record ZarrType(ElementType element, int components) {

    private static final int MAX_FIELDS = 64;

    /** A type of one number, or of several equal ones; empty for texts, objects and mixed records. */
    static Optional<ZarrType> of(Object dtype) {
        if (dtype instanceof String code) {
            return ElementType.ofNumpy(code).map(element -> new ZarrType(element, 1)).or(() -> complex(code));
        }
        if (dtype instanceof List<?> fields && !fields.isEmpty() && fields.size() <= MAX_FIELDS) {
            List<Optional<ElementType>> types = fields.stream().map(ZarrType::field).distinct().toList();
            return types.size() == 1 ? types.get(0).map(element -> new ZarrType(element, fields.size())) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ElementType> field(Object field) {
        return field instanceof List<?> pair && pair.size() == 2 && pair.get(1) instanceof String code ? ElementType.ofNumpy(code) : Optional.empty();
    }

    private static Optional<ZarrType> complex(String code) {
        String half = code.endsWith("c8") ? code.replace("c8", "f4") : code.endsWith("c16") ? code.replace("c16", "f8") : "";
        return ElementType.ofNumpy(half).map(element -> new ZarrType(element, 2));
    }

    /** Bytes of a value. */
    int bytes() {
        return element.bytes() * components;
    }
}
