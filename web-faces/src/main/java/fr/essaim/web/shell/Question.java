package fr.essaim.web.shell;

import fr.essaim.core.shared.Module;
import java.util.List;

/**
 * A question to the open data that people answer without writing a query. Its query is a file
 * beside the bundles of its context: {@code FEATURE.question.NAME}, which is the key of its title,
 * stands for {@code questions/NAME.rq}.
 *
 * @param text the key of its title; {@code text + ".text"} explains it
 * @param picture what its answer is shown as beside the table
 * @param module of another context that it asks about too; null for none
 */
public record Question(String text, Picture picture, List<Parameter> parameters, Module module) {

  public Question {
    parameters = List.copyOf(parameters);
  }

  /** How numbers are shown beside the table that has them all. */
  public enum Picture {
    NONE,
    BARS,
    MAP
  }

  /**
   * What a question can be narrowed by.
   *
   * @param name in the address, in the query and in the text's keys
   * @param kind what may be said
   * @param choices of a choice, the query that lists what may be chosen: {@code
   *     questions/choices/CHOICES.rq} of its context, else of all
   * @param required whether there is no answer without it
   */
  public record Parameter(String name, Kind kind, String choices, boolean required) {

    /** What may be said. */
    public enum Kind {
      CHOICE,
      DATE,
      TEXT,
      /** A whole number. */
      NUMBER,
      /** One of the country, by its name. */
      COMMUNE
    }

    public static Parameter choice(String name, String choices) {
      return new Parameter(name, Kind.CHOICE, choices, false);
    }

    public static Parameter date(String name) {
      return new Parameter(name, Kind.DATE, null, false);
    }

    public static Parameter requiredText(String name) {
      return new Parameter(name, Kind.TEXT, null, true);
    }

    public static Parameter number(String name) {
      return new Parameter(name, Kind.NUMBER, null, false);
    }

    public static Parameter commune(String name) {
      return new Parameter(name, Kind.COMMUNE, null, false);
    }

    /** The same, without which there is no answer. */
    public Parameter mandatory() {
      return new Parameter(name, kind, choices, true);
    }
  }

  public static Question of(String text, Picture picture, Parameter... parameters) {
    return new Question(text, picture, List.of(parameters), null);
  }

  /** The same, which is only asked where that module is on too. */
  public Question across(Module other) {
    return new Question(text, picture, parameters, other);
  }

  /** The context that asks; {@code FEATURE.questions} is the heading of all that it asks. */
  public String feature() {
    return text.substring(0, text.indexOf('.'));
  }

  /** Its name in addresses and of its query's file. */
  public String key() {
    return text.substring(text.lastIndexOf('.') + 1);
  }
}
