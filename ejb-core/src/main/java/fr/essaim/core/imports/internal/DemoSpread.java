package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;
import static fr.essaim.core.imports.internal.DemoNetwork.strings;
import static fr.essaim.core.imports.internal.DemoNetwork.text;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.publication.MadeUp;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.CampaignAnswerDetails;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadLibrary;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fictional transfers, installations and campaigns of the demonstration. */
@ApplicationScoped
public class DemoSpread {

  private static final String SINCE = "since";
  private static final String NEXT_ON = "nextOn";

  @Inject private OwnTransaction transaction;
  @Inject private TransferService transfers;
  @Inject private InstallationService installations;
  @Inject private AdaptationService adaptations;
  @Inject private CampaignService campaigns;
  @Inject private SpreadLibrary library;
  @Inject private MadeUp madeUp;
  @Inject private Clock clock;

  void load(JsonObject file) {
    objects(file, "transfers").forEach(transfer -> transaction.of(() -> transfer(transfer)));
    objects(file, "installations")
        .forEach(installation -> transaction.of(() -> installation(installation)));
    objects(file, "campaigns").forEach(campaign -> transaction.of(() -> campaign(campaign)));
  }

  /** One that runs on the day when the demonstration is loaded. */
  private String campaign(JsonObject json) {
    ListQuery same = ListQuery.words(json.getString("title"));
    if (campaigns.list(same).total() > 0) {
      return json.getString("title");
    }
    Map<String, String> fields = text(json);
    fields.put("closesOn", LocalDate.now(clock).plusDays(json.getInt("days")).toString());
    String key = campaigns.prepare(CampaignDetails.of(fields));
    campaigns.send(key);
    for (JsonObject answer : objects(json, "answers")) {
      campaigns
          .answers(
              ListQuery.all()
                  .with(SpreadFilters.CAMPAIGN, Set.of(key))
                  .with(SpreadFilters.CENTRE, Set.of(answer.getString("centre"))))
          .rows()
          .forEach(row -> campaigns.answer(row.key(), 1, CampaignAnswerDetails.of(text(answer))));
    }
    return key;
  }

  /** What it plans for a day that has passed since it was written has no day. */
  private String transfer(JsonObject json) {
    String today = LocalDate.now(clock).toString();
    Map<String, String> fields = text(json);
    fields.put("prototypes", String.join(",", strings(json, "prototypes")));
    if (json.getString(NEXT_ON, today).compareTo(today) < 0) {
      fields.remove(NEXT_ON);
    }
    String key = transferKey(fields.get("receiver"), fields.get("mentor"));
    if (library.knowsTransfer(key)) {
      return key;
    }
    List<JsonObject> stages = objects(json, "stages");
    transfers.agree(TransferDetails.of(fields), since(stages.get(0)));
    madeUp.note("transfer", key);
    objects(json, "sessions")
        .forEach(session -> transfers.hold(key, SessionDetails.of(text(session))));
    stages.stream()
        .skip(1)
        .forEach(
            stage ->
                transfers.advance(
                    key, TransferStage.valueOf(stage.getString("stage")), since(stage)));
    if (json.containsKey("abandoned")) {
      JsonObject end = json.getJsonObject("abandoned");
      transfers.abandon(key, cause(end), end.getString("reason"), since(end));
    }
    return key;
  }

  private String installation(JsonObject json) {
    String centre = json.getString("centre");
    String prototype = json.getString("prototype");
    String mentor = json.getString("mentor", null);
    String key = prototype + "-" + centre;
    if (library.knowsInstallation(key)) {
      return key;
    }
    List<JsonObject> states = objects(json, "states");
    installations.begin(
        new InstallationDetails(
            centre,
            prototype,
            json.getString("version", null),
            mentor == null ? null : transferKey(centre, mentor)),
        state(states.get(0)),
        since(states.get(0)));
    madeUp.note("installation", key);
    states.stream().skip(1).forEach(state -> installations.move(key, state(state), since(state)));
    objects(json, "evidence")
        .forEach(told -> installations.tell(key, EvidenceDetails.of(text(told))));
    objects(json, "adaptations").forEach(adaptation -> adaptation(key, adaptation));
    if (json.containsKey("stopped")) {
      JsonObject end = json.getJsonObject("stopped");
      installations.stop(key, cause(end), end.getString("reason"), since(end));
    }
    return key;
  }

  private void adaptation(String installation, JsonObject json) {
    String key = adaptations.note(installation, AdaptationDetails.of(text(json)), since(json));
    madeUp.note("adaptation", key);
    JsonObject answer = json.getJsonObject("answer");
    if (answer != null || json.getBoolean("offered", false)) {
      adaptations.offer(key);
    }
    if (answer != null && answer.containsKey("version")) {
      adaptations.accept(key, answer.getString("version"), answer.getString("word"), Set.of());
    } else if (answer != null) {
      adaptations.decline(key, answer.getString("word"));
    }
  }

  private static String transferKey(String receiver, String mentor) {
    return receiver + "-" + mentor;
  }

  private static InstallationState state(JsonObject json) {
    return InstallationState.valueOf(json.getString("state"));
  }

  private static EndCause cause(JsonObject json) {
    return EndCause.valueOf(json.getString("cause"));
  }

  private static PartialDate since(JsonObject json) {
    return new PartialDate(json.getString(SINCE));
  }
}
