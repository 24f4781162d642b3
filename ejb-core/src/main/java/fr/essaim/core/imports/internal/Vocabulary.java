package fr.essaim.core.imports.internal;

import fr.essaim.core.shared.CodeLabels;
import fr.essaim.core.shared.Labelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads codes in the words of a file: as they are, or by their French label. */
@ApplicationScoped
public class Vocabulary {

  @Inject private CodeLabels labels;

  /** The constant that a text says, whatever its accents and capitals. */
  <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
    String said = FileTable.slug(text);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> !said.isEmpty())
        .filter(
            constant ->
                said.equals(FileTable.slug(label(constant)))
                    || said.equals(FileTable.slug(constant.name())))
        .findFirst();
  }

  /** All that may be said, in French. */
  String allowed(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(this::label)
        .collect(Collectors.joining(", "));
  }

  /** What a constant is called in French. */
  String label(Enum<?> constant) {
    return constant instanceof Labelled thing ? thing.label("fr") : labels.of(constant);
  }
}
