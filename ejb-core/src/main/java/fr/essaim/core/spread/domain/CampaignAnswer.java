package fr.essaim.core.spread.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.spread.CampaignAnswerDetails;
import fr.essaim.core.spread.CampaignAnswerState;
import fr.essaim.core.spread.InstallationState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What a centre answers to a campaign: it is there, and waits, from the day when that is sent. */
@Entity
@Table(schema = "spread", name = "campaign_answer")
public class CampaignAnswer extends Aggregate {

  public static final String TYPE = "campaign-answer";

  private String key;

  @ManyToOne
  @JoinColumn(name = "campaign_id")
  private Campaign campaign;

  @Column(name = "centre_key")
  private String centreKey;

  @Enumerated(EnumType.STRING)
  private CampaignAnswerState state;

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "campaign_use",
      joinColumns = @JoinColumn(name = "answer_id"))
  @MapKeyColumn(name = "installation_key")
  private Map<String, ToldUse> uses = new HashMap<>();

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected CampaignAnswer() {}

  private CampaignAnswer(Campaign campaign, String centreKey) {
    super(UUID.randomUUID());
    this.key = campaign.key() + "--" + centreKey;
    this.campaign = campaign;
    this.centreKey = centreKey;
    this.state = CampaignAnswerState.WAITING;
  }

  /** Asks a centre. */
  public static CampaignAnswer ask(Campaign campaign, String centreKey) {
    return new CampaignAnswer(campaign, centreKey);
  }

  /**
   * Keeps what was said; what was said before of something else stays.
   *
   * @param said by the keys of installations
   * @param by the name that records give who answers
   */
  public void give(Map<String, ToldUse> said, String by, Instant now) {
    said.forEach(
        (installation, use) -> {
          ToldUse earlier = uses.get(installation);
          if (earlier == null || earlier.said() != use.said()) {
            String field = CampaignAnswerDetails.STATE + installation;
            changes().note(field, earlier == null ? "" : earlier.said().name(), use.said().name());
            uses.put(installation, earlier == null ? use : earlier.then(use.said()));
          }
        });
    CampaignAnswerState next =
        uses.values().stream().map(ToldUse::said).anyMatch(InstallationState::isInUse)
            ? CampaignAnswerState.TOLD
            : CampaignAnswerState.NOTHING;
    changes().note("answer", state.name(), next.name());
    if (!pendingChanges().isEmpty()) {
      state = next;
      answeredBy = by;
      answeredAt = now;
    }
  }

  /** Follows a merge of organisations. */
  public MergeChange followMerge(String goneKey, String survivorKey) {
    centreKey = survivorKey;
    changes().note("centre", goneKey, survivorKey);
    return new MergeChange(TYPE, key, "centre", goneKey, survivorKey);
  }

  /** What was said of installations, field by field as text. */
  public Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    uses.forEach(
        (installation, use) ->
            fields.put(CampaignAnswerDetails.STATE + installation, use.said().name()));
    return fields;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  public Campaign campaign() {
    return campaign;
  }

  public String centreKey() {
    return centreKey;
  }

  public CampaignAnswerState state() {
    return state;
  }

  /** What was said, by the keys of installations. */
  public Map<String, ToldUse> uses() {
    return Map.copyOf(uses);
  }

  /** The name that records give who answered. */
  public Optional<String> answeredBy() {
    return Optional.ofNullable(answeredBy);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
