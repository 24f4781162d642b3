package fr.essaim.endpoint.gate;

import java.util.Set;

/**
 * The endpoint is read-only: every kind of update is refused by its name, {@code LOAD} included.
 */
public final class NoUpdate implements TextRule {

  private static final Set<String> UPDATES =
      Set.of("INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD");

  @Override
  public String word() {
    return "update";
  }

  @Override
  public Words refuses() {
    return new Words(
        "Ce point d’accès ne répond qu’à des requêtes : toute mise à jour est refusée, LOAD compris.",
        "This endpoint answers queries only: any update is refused, LOAD included.");
  }

  @Override
  public Words advice() {
    return new Words(
        "Chargez les données chez vous pour les modifier.",
        "Load the data at your place to change them.");
  }

  @Override
  public void check(QueryText text) {
    if (UPDATES.contains(text.form())) {
      throw Refusal.by(this);
    }
  }
}
