package fr.essaim.core.spread.internal;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.FreeKeys;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.MentorRequestState;
import fr.essaim.core.spread.Support;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.Campaign;
import fr.essaim.core.spread.domain.CampaignAnswer;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.MentorRequest;
import fr.essaim.core.spread.domain.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps transfers, installations, adaptations and campaigns. */
@ApplicationScoped
public class SpreadRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Aggregate thing) {
    entityManager.persist(thing);
  }

  public void add(MentorRequest request) {
    entityManager.persist(request);
  }

  /** The one that waits for an answer. */
  public Optional<MentorRequest> waitingRequest(
      String prototypeKey, String centreKey, String mentorKey) {
    return entityManager
        .createQuery(
            "select r from MentorRequest r where r.prototypeKey = :prototype"
                + " and r.centreKey = :centre and r.mentorKey = :mentor and r.state = :asked",
            MentorRequest.class)
        .setParameter("prototype", prototypeKey)
        .setParameter("centre", centreKey)
        .setParameter("mentor", mentorKey)
        .setParameter("asked", MentorRequestState.ASKED)
        .getResultStream()
        .findFirst();
  }

  /** Those of a centre about a prototype that wait for an answer, kept from others. */
  public List<MentorRequest> waitingRequests(String prototypeKey, String centreKey) {
    return requestsOf(centreKey).stream()
        .filter(request -> request.state() == MentorRequestState.ASKED)
        .filter(
            request ->
                request.centreKey().equals(centreKey)
                    && request.prototypeKey().equals(prototypeKey))
        .toList();
  }

  /** The one of this id, kept from others until the transaction ends. */
  public MentorRequest requestToChange(UUID id) {
    MentorRequest request =
        entityManager.find(MentorRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw new UnknownThing(MentorRequest.TYPE, id.toString());
    }
    return request;
  }

  /** The requests that an organisation is named in. */
  public List<MentorRequest> requestsOf(String organisationKey) {
    return entityManager
        .createQuery(
            "select r from MentorRequest r where r.mentorKey = :key or r.centreKey = :key"
                + " order by r.askedAt",
            MentorRequest.class)
        .setParameter("key", organisationKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public void remove(Aggregate thing) {
    entityManager.remove(thing);
    entityManager.flush();
  }

  /** Whether an organisation, or a prototype, is named in the spread. */
  public boolean isNamed(String key) {
    return (boolean)
        SqlText.of(
                "select exists (select from spread.installation where ?1 in (centre_key,"
                    + " prototype_key)) or exists (select from spread.transfer t left join"
                    + " spread.transfer_prototype p on p.transfer_id = t.id where ?1 in"
                    + " (t.mentor_key, t.receiver_key, p.prototype_key)) or exists (select from"
                    + " spread.campaign_answer where centre_key = ?1)",
                key)
            .query(entityManager)
            .getSingleResult();
  }

  public Transfer transfer(String key) {
    return one(Transfer.class, Transfer.TYPE, key, false);
  }

  /** The one of this key, kept from others until the transaction ends. */
  public Transfer transferToChange(String key) {
    return one(Transfer.class, Transfer.TYPE, key, true);
  }

  public Installation installation(String key) {
    return one(Installation.class, Installation.TYPE, key, false);
  }

  /** The one of this key, kept from others until the transaction ends. */
  public Installation installationToChange(String key) {
    return one(Installation.class, Installation.TYPE, key, true);
  }

  public Adaptation adaptation(String key) {
    return one(Adaptation.class, Adaptation.TYPE, key, false);
  }

  /** The one of this key, kept from others until the transaction ends. */
  public Adaptation adaptationToChange(String key) {
    return one(Adaptation.class, Adaptation.TYPE, key, true);
  }

  public Campaign campaign(String key) {
    return one(Campaign.class, Campaign.TYPE, key, false);
  }

  /** The one of this key, kept from others until the transaction ends. */
  public Campaign campaignToChange(String key) {
    return one(Campaign.class, Campaign.TYPE, key, true);
  }

  public CampaignAnswer campaignAnswer(String key) {
    return one(CampaignAnswer.class, CampaignAnswer.TYPE, key, false);
  }

  /** The one of this key, kept from others until the transaction ends. */
  public CampaignAnswer campaignAnswerToChange(String key) {
    return one(CampaignAnswer.class, CampaignAnswer.TYPE, key, true);
  }

  public List<CampaignAnswer> answersTo(String campaignKey) {
    return answers("a.campaign.key", campaignKey).getResultList();
  }

  /** What an organisation is asked or was, kept from others until the transaction ends. */
  public List<CampaignAnswer> answersOf(String organisationKey) {
    return answers("a.centreKey", organisationKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private TypedQuery<CampaignAnswer> answers(String field, String key) {
    return entityManager
        .createQuery(
            "select a from CampaignAnswer a where " + field + " = :key order by a.key",
            CampaignAnswer.class)
        .setParameter("key", key);
  }

  public List<Transfer> transfers(Collection<String> keys) {
    return several(Transfer.class, keys, "t.prototypeKeys");
  }

  public List<Installation> installations(Collection<String> keys) {
    return several(Installation.class, keys, null);
  }

  public List<Adaptation> adaptations(Collection<String> keys) {
    return several(Adaptation.class, keys, null);
  }

  /** What the sessions of transfers were about that were held by a day. */
  public Map<String, Set<Support>> supports(Collection<String> transferKeys, LocalDate today) {
    return transferKeys.isEmpty()
        ? Map.of()
        : entityManager
            .createQuery(
                "select distinct t.key, p from Transfer t join t.sessions s join s.supports p"
                    + " where t.key in :keys and s.date <= :today",
                Object[].class)
            .setParameter("keys", transferKeys)
            .setParameter("today", today)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (String) row[0],
                    Collectors.mapping(row -> (Support) row[1], Collectors.toSet())));
  }

  /** The keys of the transfers with a session in these days. */
  public List<String> transfersMeeting(LocalDate from, LocalDate to) {
    return entityManager
        .createQuery(
            "select distinct t.key from Transfer t join t.sessions s"
                + " where s.date between :from and :to order by t.key",
            String.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  public List<Transfer> transfersOf(String organisationKey) {
    return entityManager
        .createQuery(
            "select t from Transfer t where t.mentorKey = :key or t.receiverKey = :key"
                + " order by t.key",
            Transfer.class)
        .setParameter("key", organisationKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public List<Installation> installationsOf(String organisationKey) {
    return entityManager
        .createQuery(
            "select i from Installation i where i.centreKey = :key order by i.key",
            Installation.class)
        .setParameter("key", organisationKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The keys of the installations that a transfer brought. */
  public List<String> broughtBy(String transferKey) {
    return entityManager
        .createQuery(
            "select i.key from Installation i where i.transferKey = :key order by i.key",
            String.class)
        .setParameter("key", transferKey)
        .getResultList();
  }

  public List<Adaptation> adaptationsOf(String installationKey) {
    return entityManager
        .createQuery(
            "select a from Adaptation a where a.installationKey = :key order by a.notedOn, a.key",
            Adaptation.class)
        .setParameter("key", installationKey)
        .getResultList();
  }

  /** Whether a centre has one of a prototype that is not stopped. */
  public boolean isRunning(String prototypeKey, String centreKey) {
    return runningInstallation(prototypeKey, centreKey).isPresent();
  }

  /** The one of a prototype that a centre has and that is not stopped. */
  public Optional<Installation> runningInstallation(String prototypeKey, String centreKey) {
    return entityManager
        .createQuery(
            "select i from Installation i where i.prototypeKey = :prototype"
                + " and i.centreKey = :centre and i.state <> :stopped",
            Installation.class)
        .setParameter("prototype", prototypeKey)
        .setParameter("centre", centreKey)
        .setParameter("stopped", InstallationState.STOPPED)
        .getResultStream()
        .findFirst();
  }

  /** A key that nothing of a kind has, made of words. */
  public String freeKey(Class<? extends Aggregate> type, String... words) {
    return FreeKeys.of(entityManager, type, words);
  }

  private <T> T one(Class<T> type, String word, String key, boolean toChange) {
    TypedQuery<T> query =
        entityManager
            .createQuery("select t from " + type.getSimpleName() + " t where t.key = :key", type)
            .setParameter("key", key);
    if (toChange) {
      query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }
    return query.getResultStream().findFirst().orElseThrow(() -> new UnknownThing(word, key));
  }

  private <T> List<T> several(Class<T> type, Collection<String> keys, String batch) {
    if (keys.isEmpty()) {
      return List.of();
    }
    TypedQuery<T> query =
        entityManager
            .createQuery("select t from " + type.getSimpleName() + " t where t.key in :keys", type)
            .setParameter("keys", keys)
            .setHint("eclipselink.batch.type", "IN");
    if (batch != null) {
      query.setHint("eclipselink.batch", batch);
    }
    return query.getResultList();
  }
}
