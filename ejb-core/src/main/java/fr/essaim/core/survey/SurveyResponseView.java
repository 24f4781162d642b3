package fr.essaim.core.survey;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a centre answers.
 *
 * @param version to be named by a change
 * @param asks the federation
 * @param words of the campaign to the centres
 * @param state of the campaign
 * @param lines in the order of the questionnaire
 * @param fields what was typed, field by field
 * @param revision how often it was sent
 * @param shown which version is shown; 0 for what is not sent
 * @param reopenedBecause why it may be answered once more; may be empty
 */
public record SurveyResponseView(
    String key,
    long version,
    SurveyRef campaign,
    int dataYear,
    LocalDate opensOn,
    LocalDate closesOn,
    OrganisationRef asks,
    String words,
    SurveyState campaignState,
    OrganisationRef centre,
    ResponseState state,
    List<AnswerLine> lines,
    Map<String, String> fields,
    int revision,
    int shown,
    List<Sent> sent,
    String reopenedBecause,
    boolean mayAnswer,
    boolean maySend,
    boolean mayReopen) {

  /**
   * A version that was sent.
   *
   * @param by what who sent it is called
   */
  public record Sent(int revision, Instant at, String by) {}

  public SurveyResponseView {
    lines = List.copyOf(lines);
    fields = Map.copyOf(fields);
    sent = List.copyOf(sent);
  }

  /** The numbers of the questions in whose answer somebody seems to be named. */
  public List<String> naming() {
    return lines.stream()
        .filter(AnswerLine::seemsToNameSomebody)
        .map(line -> line.question().number())
        .toList();
  }

  public Progress progress() {
    return Progress.of(lines);
  }
}
