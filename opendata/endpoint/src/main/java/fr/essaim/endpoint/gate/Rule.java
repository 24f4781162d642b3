package fr.essaim.endpoint.gate;

/** Why a request gets no answer: what is refused, with which status, and what to do instead. */
public interface Rule {

  /** A short name, stable, for programs. */
  String word();

  /** The HTTP status of a request that breaks it. */
  default int status() {
    return 400;
  }

  /** What is refused. */
  Words refuses();

  /** The way out. */
  Words advice();
}
