package fr.essaim.endpoint.gate;

/** A query is SPARQL 1.1, without any extension. */
public final class NoBrokenSyntax implements Rule {

  @Override
  public String word() {
    return "syntax";
  }

  @Override
  public Words refuses() {
    return new Words(
        "Ce texte n’est pas une requête SPARQL 1.1.", "This text is no SPARQL 1.1 query.");
  }

  @Override
  public Words advice() {
    return new Words("Corrigez la syntaxe de la requête.", "Correct the query’s syntax.");
  }

  /**
   * The refusal of a text.
   *
   * @param message what the parser said
   * @param line where it stops making sense, or less than 1 when that is nowhere in particular
   */
  Refusal refusal(String message, int line, int column) {
    Words what = Mistake.in(message).map(Mistake::words).orElse(advice());
    return Refusal.by(this, line < 1 ? what : at(what, line, column));
  }

  private static Words at(Words what, int line, int column) {
    return new Words(
            what.french() + " Voir ligne %d, colonne %d.",
            what.english() + " See line %d, column %d.")
        .with(line, column);
  }
}
