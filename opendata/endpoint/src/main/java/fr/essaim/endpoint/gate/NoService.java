package fr.essaim.endpoint.gate;

/** No {@code SERVICE}, {@code SILENT} or not, named or variable: the worker calls nobody. */
public final class NoService implements QueryRule {

  @Override
  public String word() {
    return "service";
  }

  @Override
  public Words refuses() {
    return new Words(
        "SERVICE est refusé sous toutes ses formes, SILENT et variables compris : ce point d’accès n’en interroge aucun autre.",
        "SERVICE is refused in every form, SILENT and variables included: this endpoint asks no other one.");
  }

  @Override
  public Words advice() {
    return new Words(
        "Interrogez chaque point d’accès séparément, ou lancez la requête fédérée depuis chez vous.",
        "Ask each endpoint by itself, or run the federated query at your place.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    if (analysis.isFederated()) {
      throw Refusal.by(this);
    }
  }
}
