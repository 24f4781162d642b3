package fr.essaim.endpoint.gate;

/**
 * An IRI has only so many characters, and so have those of {@code BASE} together: what is resolved
 * against another takes time that grows with the square of its length, and a name takes the room of
 * its prefix each time it is written.
 */
public final class NoLongIri implements TextRule {

  static final int MOST_CHARACTERS = 4096;

  @Override
  public String word() {
    return "iri-length";
  }

  @Override
  public Words refuses() {
    return new Words("Une IRI a %d caractères au plus.", "An IRI has %d characters at most.")
        .with(MOST_CHARACTERS);
  }

  @Override
  public Words advice() {
    return new Words(
        "Raccourcissez l’IRI ; celles de BASE comptent ensemble.",
        "Shorten the IRI; those of BASE count together.");
  }

  @Override
  public void check(QueryText text) {
    if (text.longestIri() > MOST_CHARACTERS) {
      throw Refusal.by(this);
    }
  }
}
