package fr.essaim.web.questions;

/**
 * What a question can be narrowed by.
 *
 * @param name in the address, in the query and in the text's keys
 * @param kind what may be said
 * @param choices the query that lists what may be chosen, of a choice
 * @param required whether there is no answer without it
 */
record Parameter(String name, Kind kind, String choices, boolean required) {

  enum Kind {
    CHOICE,
    DATE,
    TEXT
  }

  static Parameter choice(String name, String choices) {
    return new Parameter(name, Kind.CHOICE, choices, false);
  }

  static Parameter date(String name) {
    return new Parameter(name, Kind.DATE, null, false);
  }

  static Parameter requiredText(String name) {
    return new Parameter(name, Kind.TEXT, null, true);
  }
}
