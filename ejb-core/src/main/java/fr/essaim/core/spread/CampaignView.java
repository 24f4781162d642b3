package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import java.time.Instant;
import java.util.List;

/**
 * A campaign and what became of it.
 *
 * @param asks in whose name it asks: a federation or an operation
 * @param territory where its centres are; null unless that is what they are asked by
 * @param prototypes what it asks about; none for all
 * @param centres those that it would ask, before it is sent
 * @param answers of those that it asks, the centres in the order of their names; none before that
 * @param unreachable the names of those that did not answer and where nobody has an account
 * @param changes what the answers changed
 * @param sentAt null before that
 * @param closedAt null unless somebody closed it
 * @param mayEdit whether the caller may
 */
public record CampaignView(
    String key,
    long version,
    CampaignDetails details,
    CampaignState state,
    String asks,
    String territory,
    List<PrototypeRef> prototypes,
    List<OrganisationRef> centres,
    List<CampaignAnswerRow> answers,
    List<String> unreachable,
    List<CampaignUse> changes,
    Instant sentAt,
    Instant closedAt,
    boolean mayEdit) {

  public CampaignView {
    prototypes = List.copyOf(prototypes);
    centres = List.copyOf(centres);
    answers = List.copyOf(answers);
    unreachable = List.copyOf(unreachable);
    changes = List.copyOf(changes);
  }

  /** Those that did not answer. */
  public List<CampaignAnswerRow> waiting() {
    return answers.stream().filter(row -> row.state() == CampaignAnswerState.WAITING).toList();
  }

  public int answered() {
    return answers.size() - waiting().size();
  }

  public long count(CampaignAnswerState wanted) {
    return answers.stream().filter(row -> row.state() == wanted).count();
  }
}
