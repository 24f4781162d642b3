package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;
import static fr.essaim.core.imports.internal.DemoNetwork.text;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.ReportPlace;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.core.education.Visitor;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.publication.MadeUp;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fictional places of the demonstration; their days are counted from that of its start. */
@ApplicationScoped
public class DemoPlaces {

  /** Addresses that are nobody's (RFC 5737). */
  private static final String VISITORS = "192.0.2.";

  @Inject private OwnTransaction transaction;
  @Inject private PlaceService places;
  @Inject private ContributionService contributions;
  @Inject private MadeUp madeUp;
  @Inject private Clock clock;

  void load(JsonObject file) {
    objects(file, "places").forEach(place -> transaction.of(() -> place(place)));
  }

  private String place(JsonObject json) {
    PlaceDetails details = PlaceDetails.of(text(json));
    boolean isThere =
        places.list(ListQuery.words(details.name())).rows().stream()
            .anyMatch(row -> row.name().equals(details.name()));
    if (isThere) {
      return details.name();
    }
    String key =
        places.create(
            details, null, LocalDate.now(clock).minusDays(json.getInt("confirmedDaysAgo")));
    madeUp.note("place", key);
    objects(json, "offers")
        .forEach(offer -> madeUp.note("offer", places.addOffer(key, offer(offer))));
    if (json.containsKey("closed")) {
      places.close(key, json.getString("closed"));
    }
    List<JsonObject> reports = objects(json, "reports");
    for (int i = 0; i < reports.size(); i++) {
      report(key, reports.get(i), VISITORS + i);
    }
    return key;
  }

  private void report(String key, JsonObject json, String address) {
    ReportedProblem problem = ReportedProblem.valueOf(json.getString("problem"));
    contributions.report(
        new ReportPlace(key, problem, "", json.getString("comment")),
        new Visitor("", "fr", address),
        UUID.randomUUID());
  }

  private OfferDetails offer(JsonObject json) {
    Map<String, String> fields = text(json);
    if (json.containsKey("startsIn")) {
      fields.put("startsOn", LocalDate.now(clock).plusDays(json.getInt("startsIn")).toString());
      fields.put("endsOn", LocalDate.now(clock).plusDays(json.getInt("endsIn")).toString());
    }
    return OfferDetails.of(fields);
  }
}
