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

  /** The refusal of a text that stops making sense at this place. */
  Refusal at(int line, int column) {
    return Refusal.by(
        this,
        new Words("Voir ligne %d, colonne %d.", "See line %d, column %d.").with(line, column));
  }
}
