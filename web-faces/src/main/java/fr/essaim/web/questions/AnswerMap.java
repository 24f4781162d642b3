package fr.essaim.web.questions;

import fr.essaim.web.maps.PlaceMap;

/** The map of an answer whose rows are of communes. */
final class AnswerMap {

  static final String CODE = "code";

  private AnswerMap() {}

  static PlaceMap of(Answer answer) {
    return answer == null
        ? null
        : PlaceMap.of(answer.rows().stream().map(row -> place(answer, row)).toList());
  }

  private static PlaceMap.Place place(Answer answer, java.util.List<Answer.Shown> row) {
    Answer.Shown number = answer.cell(row, Bars.NUMBER);
    return new PlaceMap.Place(
        answer.cell(row, CODE).text(),
        row.get(0).text(),
        number.number().doubleValue(),
        number.text(),
        null);
  }
}
