package fr.essaim.core.imports.internal;

import static fr.essaim.core.imports.internal.DemoNetwork.objects;
import static fr.essaim.core.imports.internal.DemoNetwork.strings;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedLink;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedVersion;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.publication.MadeUp;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fictional prototypes of the demonstration, each with its life so far. */
@ApplicationScoped
public class DemoPrototypes {

  /** The source of what is fictional. */
  static final String DEMO = "demo";

  @Inject private OwnTransaction transaction;
  @Inject private PrototypeImports imports;
  @Inject private PrototypeService service;
  @Inject private VersionService versions;
  @Inject private FileUploads uploads;
  @Inject private WorkshopService workshops;
  @Inject private MadeUp madeUp;

  void load(JsonObject file) {
    objects(file, "prototypes").forEach(prototype -> transaction.of(() -> prototype(prototype)));
  }

  private String prototype(JsonObject json) {
    ImportedPrototype imported = imported(json);
    String key = imported.key();
    if (imports.rehearse(imported).effect() != ImportOutcome.Effect.CREATED) {
      return key;
    }
    imports.bring(imported);
    madeUp.note("prototype", key);
    imported.versions().forEach(version -> noteVersion(key, version.number()));
    objects(json, "workshops").forEach(workshop -> workshops.hold(key, workshop(workshop)));
    objects(json, "drafts").forEach(draft -> draft(key, draft));
    if (json.containsKey("archived")) {
      service.archive(key, new PartialDate(json.getString("archived")));
    }
    if (json.getBoolean("withdrawn", false)) {
      service.withdraw(key);
    }
    return key;
  }

  private void noteVersion(String key, VersionNumber number) {
    madeUp.note("version", new VersionKey(key, number).toString());
  }

  private void draft(String key, JsonObject json) {
    VersionNumber number = VersionNumber.parse(json.getString("number"));
    versions.draft(key, number);
    noteVersion(key, number);
    Licence licence = licence(json.getString("licence", null));
    versions.describe(
        key, number, service.open(key).version(), licence, json.getString("changeNote", ""));
    for (JsonObject link : objects(json, "links")) {
      versions.addLink(key, number, resource(link, licence), link.getString("url"));
    }
    for (JsonObject file : objects(json, "files")) {
      byte[] content = file.getString("text").getBytes(StandardCharsets.UTF_8);
      versions.addFile(
          key,
          number,
          resource(file, licence),
          uploads.check(new Upload(file.getString("name"), file.getString("mediaType"), content)));
    }
    if (json.containsKey("released")) {
      versions.release(
          key, number, new PartialDate(json.getString("released")), resources(key, number));
    } else if (json.getBoolean("proposed", false)) {
      versions.propose(key, number);
    }
  }

  private Set<UUID> resources(String key, VersionNumber number) {
    return service.open(key).versions().stream()
        .filter(version -> version.number().equals(number))
        .flatMap(version -> version.resources().stream())
        .map(ResourceView::id)
        .collect(Collectors.toSet());
  }

  private static ImportedPrototype imported(JsonObject json) {
    List<StateSince> states = new ArrayList<>();
    for (JsonObject state : objects(json, "states")) {
      states.add(
          new StateSince(
              PrototypeState.valueOf(state.getString("state")),
              new PartialDate(state.getString("since"))));
    }
    return new ImportedPrototype(
        json.getString("key"),
        DEMO,
        json.getString("steward"),
        details(json),
        sheet(json),
        json.containsKey("figures")
            ? SheetFigures.of(DemoNetwork.text(json.getJsonObject("figures")))
            : SheetFigures.NONE,
        states,
        objects(json, "versions").stream().map(DemoPrototypes::version).toList(),
        json.getBoolean("published", true));
  }

  private static PrototypeDetails details(JsonObject json) {
    String kind = json.getString("kind", null);
    Set<Audience> audiences =
        strings(json, "audiences").stream().map(Audience::valueOf).collect(Collectors.toSet());
    return new PrototypeDetails(
        json.getString("title"),
        json.getString("summary", ""),
        kind == null ? null : PrototypeKind.valueOf(kind),
        Set.copyOf(strings(json, "origins")),
        strings(json, "creators"),
        audiences,
        Set.copyOf(strings(json, "themes")),
        json.getString("publicContact", ""),
        json.getString("personalContact", ""));
  }

  private static Map<SheetSection, String> sheet(JsonObject json) {
    Map<SheetSection, String> sheet = new EnumMap<>(SheetSection.class);
    JsonObject sections = json.getJsonObject("sheet");
    if (sections != null) {
      sections
          .keySet()
          .forEach(name -> sheet.put(SheetSection.valueOf(name), sections.getString(name)));
    }
    return sheet;
  }

  private static ImportedVersion version(JsonObject json) {
    Licence licence = licence(json.getString("licence"));
    return new ImportedVersion(
        VersionNumber.parse(json.getString("number")),
        licence,
        new PartialDate(json.getString("released")),
        json.getString("changeNote", ""),
        objects(json, "links").stream()
            .map(link -> new ImportedLink(resource(link, licence), link.getString("url")))
            .toList());
  }

  private static ResourceDetails resource(JsonObject json, Licence ofVersion) {
    Licence own = licence(json.getString("licence", null));
    return new ResourceDetails(
        json.getString("title"),
        own == null ? ofVersion : own,
        json.getString("language", "fr"),
        json.getString("mediaType", "text/html"));
  }

  private static WorkshopDetails workshop(JsonObject json) {
    return new WorkshopDetails(
        LocalDate.parse(json.getString("date")),
        time(json, "start"),
        time(json, "end"),
        json.getString("place"),
        json.getInt("residents", 0),
        json.getInt("professionals", 0),
        json.getInt("volunteers", 0),
        json.getInt("partners", 0),
        json.getString("decided", ""));
  }

  private static LocalTime time(JsonObject json, String name) {
    return json.containsKey(name) ? LocalTime.parse(json.getString(name)) : null;
  }

  private static Licence licence(String name) {
    return name == null ? null : Licence.valueOf(name);
  }
}
