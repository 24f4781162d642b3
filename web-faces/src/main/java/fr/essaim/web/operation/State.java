package fr.essaim.web.operation;

/** What a check says of its part in its data: the whole stays up while pages answer. */
final class State {

  static final String KEY = "state";

  private State() {}

  static String of(boolean well) {
    return well ? "UP" : "DEGRADED";
  }
}
