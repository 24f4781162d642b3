package fr.essaim.web.education;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionView;
import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.ModerationService;
import fr.essaim.core.education.Position;
import fr.essaim.core.education.ProposedChange;
import fr.essaim.core.education.RefusalReason;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.web.history.FieldDifference;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A contribution: its author sees what became of it, answers and takes it back; a moderator takes
 * it, asks or refuses in two taps, and goes on to the next.
 */
@Named
@ViewScoped
public class ContributionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ContributionService service;
  @Inject private ModerationService moderation;
  @Inject private EducationText words;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private final Map<String, Boolean> taken = new HashMap<>();
  private UUID id;
  private long placeVersion;
  private transient ContributionView contribution;
  private transient List<LikePlace> neighbours;
  private String question;
  private String answer;
  private String word;
  private String reason;

  /** What it would change in one field, and whether somebody else changed that meanwhile. */
  public record Change(ProposedChange change, FieldDifference difference, String before) {}

  public void load() {
    boolean isFirst = contribution == null && id == null;
    id = redirect.id("contribution");
    contribution = service.open(id);
    if (isFirst) {
      placeVersion = contribution.place() == null ? 0 : contribution.place().version();
      contribution
          .changes()
          .forEach(change -> taken.put(change.field(), !change.isConflict() && !change.isSaid()));
      reason =
          contribution.comment().isEmpty()
              ? text.get("education.contribution.closed")
              : contribution.comment();
    }
  }

  public void accept() {
    moderation.accept(id, placeVersion, fieldsTaken(), reason);
    goOn("education.contribution.accepted");
  }

  private Set<String> fieldsTaken() {
    return taken.entrySet().stream()
        .filter(each -> Boolean.TRUE.equals(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  public void ask() {
    moderation.ask(id, question);
    goOn("education.contribution.asked");
  }

  public void refuse(RefusalReason why) {
    moderation.refuse(id, why, word);
    goOn("education.contribution.refused");
  }

  /** The next one follows. */
  private void goOn(String done) {
    Optional<ContributionRow> next = moderation.next(id);
    redirect.to(
        ContributionTable.PATH + next.map(row -> "/" + row.id()).orElse(""),
        text.get(next.isPresent() ? done + ".next" : done));
  }

  public void answer() {
    service.answer(id, answer);
    redirect.to(ContributionTable.PATH + "/" + id, text.get("education.contribution.answered"));
  }

  public void withdraw() {
    service.withdraw(id);
    redirect.to(OwnContributionTable.PATH, text.get("education.contribution.withdrawn"));
  }

  public ContributionView getContribution() {
    return contribution;
  }

  /** What it would change, beside what the map says by now. */
  public List<Change> getChanges() {
    return contribution.changes().stream()
        .map(
            change ->
                new Change(
                    change,
                    FieldDifference.of(
                        text.get(ProposalFields.LABELS + change.field()),
                        words.value(change.name(), change.now()),
                        words.value(change.name(), change.proposed())),
                    words.value(change.name(), change.before())))
        .filter(
            change ->
                contribution.kind() != ContributionKind.ADD
                    || !change.difference().after().isEmpty())
        .toList();
  }

  /** The places near by, those that are perhaps the same first. */
  public List<LikePlace> getNeighbours() {
    if (neighbours == null) {
      neighbours = contribution.mayDecide() ? moderation.neighbours(id) : List.of();
    }
    return neighbours;
  }

  /** Where they are. */
  public NeighbourMap getMap() {
    Position middle =
        contribution.place() == null ? null : contribution.place().details().position();
    return NeighbourMap.of(middle, getNeighbours());
  }

  /** Where both records are beside each other. */
  public String getMerging() {
    return MergePlacesPage.address(contribution.place().key(), contribution.other().key());
  }

  public boolean isClosing() {
    return contribution.problem() == ReportedProblem.CLOSED;
  }

  /** The reasons that need no word. */
  public List<RefusalReason> getReasons() {
    return Arrays.stream(RefusalReason.values())
        .filter(each -> each != RefusalReason.OTHER)
        .toList();
  }

  public RefusalReason getOther() {
    return RefusalReason.OTHER;
  }

  /** Which fields are taken. */
  public Map<String, Boolean> getTaken() {
    return taken;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public String getWord() {
    return word;
  }

  public void setWord(String word) {
    this.word = word;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
