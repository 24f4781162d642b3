package fr.essaim.core.survey.internal;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.survey.QuestionnaireFile;
import fr.essaim.core.survey.domain.Questionnaire;
import fr.essaim.core.survey.domain.SentVersion;
import fr.essaim.core.survey.domain.SurveyCampaign;
import fr.essaim.core.survey.domain.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps questionnaires, campaigns and answers. */
@ApplicationScoped
public class SurveyRows {

  private static final String KEYS = "keys";

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Aggregate thing) {
    entityManager.persist(thing);
  }

  public void add(SentVersion version) {
    entityManager.persist(version);
  }

  public void remove(Aggregate thing) {
    entityManager.remove(thing);
    entityManager.flush();
  }

  public void add(Questionnaire questionnaire) {
    entityManager.persist(questionnaire);
    entityManager.flush();
  }

  /** All versions, the latest first; the one that comes with the product is kept as the first. */
  public List<Questionnaire> questionnaires() {
    List<Questionnaire> kept =
        entityManager
            .createQuery(
                "select q from Questionnaire q order by q.number desc", Questionnaire.class)
            .getResultList();
    if (!kept.isEmpty()) {
      return kept;
    }
    byte[] shipped = QuestionnaireFile.shipped().getBytes(StandardCharsets.UTF_8);
    Questionnaire first = Questionnaire.keep(1, QuestionnaireFile.read(shipped), clock.instant());
    add(first);
    return List.of(first);
  }

  /**
   * @throws UnknownThing if there is none of this number
   */
  public Questionnaire questionnaire(int number) {
    return questionnaires().stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> new UnknownThing("questionnaire", String.valueOf(number)));
  }

  public boolean isCampaign(String key) {
    return find(SurveyCampaign.class, key).getResultStream().findFirst().isPresent();
  }

  public SurveyCampaign campaign(String key) {
    return one(SurveyCampaign.class, SurveyCampaign.TYPE, key, LockModeType.NONE);
  }

  /** The same, kept from others until the transaction ends. */
  public SurveyCampaign campaignToChange(String key) {
    return one(SurveyCampaign.class, SurveyCampaign.TYPE, key, LockModeType.PESSIMISTIC_WRITE);
  }

  public SurveyResponse response(String key) {
    return one(SurveyResponse.class, SurveyResponse.TYPE, key, LockModeType.NONE);
  }

  /** The same, kept from others until the transaction ends. */
  public SurveyResponse responseToChange(String key) {
    return one(SurveyResponse.class, SurveyResponse.TYPE, key, LockModeType.PESSIMISTIC_WRITE);
  }

  public List<SurveyResponse> responses(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select r from SurveyResponse r where r.key in :keys order by r.key",
                SurveyResponse.class)
            .setParameter(KEYS, keys)
            .getResultList();
  }

  public List<SurveyResponse> responsesTo(String campaignKey) {
    return entityManager
        .createQuery(
            "select r from SurveyResponse r where r.campaign.key = :campaign order by r.centreKey",
            SurveyResponse.class)
        .setParameter("campaign", campaignKey)
        .getResultList();
  }

  /** Those of a centre, kept from others. */
  public List<SurveyResponse> responsesOf(String centreKey) {
    return entityManager
        .createQuery(
            "select r from SurveyResponse r where r.centreKey = :centre order by r.key",
            SurveyResponse.class)
        .setParameter("centre", centreKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What was sent of some responses, the latest version of each first. */
  public List<SentVersion> sent(Collection<String> responseKeys) {
    return responseKeys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select v from SentVersion v where v.response.key in :keys"
                    + " order by v.response.key, v.revision desc",
                SentVersion.class)
            .setParameter(KEYS, responseKeys)
            .getResultList();
  }

  /** What a centre sent last for an earlier survey of a federation. */
  public Optional<SentVersion> sentBefore(SurveyResponse response) {
    return entityManager
        .createQuery(
            "select v from SentVersion v where v.response.centreKey = :centre"
                + " and v.response.campaign.federationKey = :federation"
                + " and v.response.campaign.surveyYear < :year"
                + " order by v.response.campaign.surveyYear desc, v.revision desc",
            SentVersion.class)
        .setParameter("centre", response.centreKey())
        .setParameter("federation", response.campaign().details().federationKey())
        .setParameter("year", response.campaign().details().surveyYear())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The campaign of a federation before another one, or the latest. */
  public Optional<SurveyCampaign> latest(Collection<String> federationKeys) {
    return federationKeys.isEmpty()
        ? Optional.empty()
        : entityManager
            .createQuery(
                "select c from SurveyCampaign c where c.federationKey in :keys"
                    + " order by c.surveyYear desc",
                SurveyCampaign.class)
            .setParameter(KEYS, federationKeys)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
  }

  private <T extends Aggregate> T one(Class<T> kind, String type, String key, LockModeType lock) {
    return find(kind, key)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(type, key));
  }

  private <T> TypedQuery<T> find(Class<T> kind, String key) {
    return entityManager
        .createQuery("select t from " + kind.getSimpleName() + " t where t.key = :key", kind)
        .setParameter("key", key);
  }
}
