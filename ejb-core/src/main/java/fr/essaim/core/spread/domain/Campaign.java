package fr.essaim.core.spread.domain;

import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.spread.CampaignAudience;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.CampaignState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A federation, or those who coordinate an operation, ask centres what they have in use. */
@Entity
@Table(schema = "spread", name = "campaign")
public class Campaign extends StampedAggregate {

  public static final String TYPE = "campaign";

  private String title;
  private String words;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  @Enumerated(EnumType.STRING)
  private CampaignAudience audience;

  @Column(name = "federation_key")
  private String federationKey;

  @Column(name = "territory_key")
  private String territoryKey;

  @Column(name = "operation_key")
  private String operationKey;

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "campaign_centre",
      joinColumns = @JoinColumn(name = "campaign_id"))
  @Column(name = "centre_key")
  private Set<String> centreKeys = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "campaign_prototype",
      joinColumns = @JoinColumn(name = "campaign_id"))
  @Column(name = "prototype_key")
  private Set<String> prototypeKeys = new HashSet<>();

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected Campaign() {}

  private Campaign(String key) {
    super(key);
  }

  /** Prepares one; nobody is asked yet. */
  public static Campaign prepare(String key, CampaignDetails details, LocalDate today) {
    Campaign campaign = new Campaign(key);
    campaign.write(details, Map.of(), today);
    return campaign;
  }

  /**
   * Says otherwise what it asks; once it is sent, only its title, its words and its last day.
   *
   * @throws BusinessRuleViolation {@code spread.campaign.sent}
   */
  public void edit(CampaignDetails next, LocalDate today) {
    guardGoesOn(today);
    CampaignDetails before = details();
    boolean asksOthers =
        next.audience() != before.audience()
            || !next.centreKeys().equals(before.centreKeys())
            || !next.fields().get("territory").equals(before.fields().get("territory"))
            || !next.prototypeKeys().equals(before.prototypeKeys());
    if (sentAt != null && asksOthers) {
      throw new BusinessRuleViolation("spread.campaign.sent");
    }
    boolean isElsewhere =
        !next.fields().get("federation").equals(before.fields().get("federation"))
            || !next.fields().get("operation").equals(before.fields().get("operation"));
    if (isElsewhere) {
      throw new BusinessRuleViolation("spread.campaign.elsewhere");
    }
    write(next, before.fields(), today);
  }

  /**
   * Asks the centres.
   *
   * @throws BusinessRuleViolation {@code spread.campaign.sent}
   */
  public void send(Instant now, LocalDate today) {
    guardGoesOn(today);
    if (sentAt != null) {
      throw new BusinessRuleViolation("spread.campaign.sent");
    }
    sentAt = now;
    changes().note("sent", "", today.toString());
  }

  /** Ends it before its last day. */
  public void close(Instant now, LocalDate today) {
    guardOpen(today);
    closedAt = now;
    changes().note("closed", "", today.toString());
  }

  /**
   * @throws BusinessRuleViolation {@code spread.campaign.closed}, {@code spread.campaign.unsent}
   */
  public void guardOpen(LocalDate today) {
    guardGoesOn(today);
    if (sentAt == null) {
      throw new BusinessRuleViolation("spread.campaign.unsent");
    }
  }

  /**
   * @throws BusinessRuleViolation {@code spread.campaign.sent}
   */
  public void guardUnsent() {
    if (sentAt != null) {
      throw new BusinessRuleViolation("spread.campaign.sent");
    }
  }

  private void guardGoesOn(LocalDate today) {
    if (state(today) == CampaignState.CLOSED) {
      throw new BusinessRuleViolation("spread.campaign.closed", title);
    }
  }

  private void write(CampaignDetails details, Map<String, String> before, LocalDate today) {
    Constraints.check(details);
    if (details.closesOn().isBefore(today)) {
      throw new BusinessRuleViolation("spread.campaign.in-past", details.closesOn()).at("closesOn");
    }
    title = details.title();
    words = details.words();
    closesOn = details.closesOn();
    audience = details.audience();
    federationKey = details.federationKey();
    territoryKey = details.territoryKey();
    operationKey = details.operationKey();
    centreKeys.retainAll(details.centreKeys());
    centreKeys.addAll(details.centreKeys());
    prototypeKeys.retainAll(details.prototypeKeys());
    prototypeKeys.addAll(details.prototypeKeys());
    changes().noteAll("", before, details.fields());
  }

  /** Whether it asks about a prototype. */
  public boolean asksAbout(String prototypeKey) {
    return prototypeKeys.isEmpty() || prototypeKeys.contains(prototypeKey);
  }

  public CampaignState state(LocalDate today) {
    if (closedAt != null || (sentAt != null && closesOn.isBefore(today))) {
      return CampaignState.CLOSED;
    }
    return sentAt == null ? CampaignState.PREPARED : CampaignState.OPEN;
  }

  @Override
  public String type() {
    return TYPE;
  }

  public CampaignDetails details() {
    return new CampaignDetails(
        title,
        words,
        closesOn,
        audience,
        federationKey,
        territoryKey,
        operationKey,
        centreKeys,
        prototypeKeys);
  }

  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}
