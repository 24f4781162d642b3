package fr.essaim.core.survey;

/** In which order campaigns and answers are listed. */
public enum SurveySort {
  YEAR,
  CLOSES,
  CENTRE
}
