package fr.essaim.core.survey;

import fr.essaim.core.shared.Labelled;

/** A campaign as others name it: by its survey year. */
public record SurveyRef(String key, int surveyYear) implements Labelled {

  @Override
  public String label(String language) {
    return String.valueOf(surveyYear);
  }
}
