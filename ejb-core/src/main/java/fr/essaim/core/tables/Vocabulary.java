package fr.essaim.core.tables;

import fr.essaim.core.shared.CodeLabels;
import fr.essaim.core.shared.Labelled;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads codes in the words of a file: as they are, or by their label in either language. */
@Dependent
public class Vocabulary {

  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  private final CodeLabels labels;

  @Inject
  public Vocabulary(CodeLabels labels) {
    this.labels = labels;
  }

  /** The constant that a text says, whatever its accents and capitals. */
  public <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
    String said = FileTable.slug(text);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> !said.isEmpty())
        .filter(constant -> isLabel(constant, said) || said.equals(FileTable.slug(constant.name())))
        .findFirst();
  }

  /** Whether a constant is called so in French or English, as a slug. */
  public boolean isLabel(Enum<?> constant, String slug) {
    return LANGUAGES.stream()
        .anyMatch(language -> slug.equals(FileTable.slug(label(constant, language))));
  }

  /** All that may be said, in French. */
  public String allowed(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(this::label)
        .collect(Collectors.joining(", "));
  }

  /** What a constant is called in French. */
  public String label(Enum<?> constant) {
    return label(constant, Locale.FRENCH);
  }

  private String label(Enum<?> constant, Locale language) {
    return constant instanceof Labelled thing
        ? thing.label(language.getLanguage())
        : labels.of(constant, language);
  }
}
