package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedLink;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedVersion;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resource cards of the network's wiki. A card without a licence, or with one that is not in
 * the list, becomes a draft and is never published by the import; so does one whose kind, audiences
 * or themes are unknown. Whom to contact stays private, but for a function's address. The dates of
 * its states are the day of the import, the first that is known.
 */
final class CardRows implements RowImporter {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,|\"<>]+");
  private static final int LONGEST_CONTACT = 300;

  private final Map<String, CardField> fields;
  private final CardServices services;

  /**
   * @param fields what each heading holds
   */
  CardRows(Map<String, CardField> fields, CardServices services) {
    this.fields = fields;
    this.services = services;
  }

  /**
   * What cards need of the application.
   *
   * @param stewards finds who answers for a card
   * @param themes finds the scheme's themes by label
   * @param vocabulary finds other codes by theirs
   */
  record CardServices(
      PrototypeImports prototypes,
      Origins origins,
      Stewards stewards,
      ThemeLabels themes,
      Vocabulary vocabulary,
      Clock clock) {}

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    Card card = new Card(row, fields);
    if (card.get(CardField.TITLE).isEmpty()) {
      throw new FaultyRow(card.heading(CardField.TITLE), "imports.value.missing");
    }
    String rowKey = rowKey(card);
    batch.once(rowKey, card.heading(CardField.TITLE), row.line());
    Optional<Origins.Brought> before = services.origins().of(batch.source(), RowKind.CARD, rowKey);
    String key =
        before
            .map(Origins.Brought::targetKey)
            .orElse(CardVocabulary.slug(card.get(CardField.TITLE)));
    before.ifPresent(known -> services.prototypes().refuseForeign(known.targetKey()));
    boolean same = before.isPresent() && before.get().fields().equals(card.said());
    if (same && !batch.isPublishing()) {
      return new RowOutcome(
          row.line(), Effect.LEFT, "prototype", key, card.get(CardField.TITLE), false, List.of());
    }
    ImportedPrototype imported = imported(key, card, batch);
    ImportOutcome rehearsed = services.prototypes().rehearse(imported);
    if (before.isEmpty() && rehearsed.effect() != ImportOutcome.Effect.CREATED) {
      throw new FaultyRow(card.heading(CardField.TITLE), "imports.key.taken", key);
    }
    ImportOutcome outcome = batch.isDry() ? rehearsed : services.prototypes().bring(imported);
    if (!batch.isDry()) {
      services.origins().note(batch.source(), RowKind.CARD, rowKey, "prototype", key, card.said());
    }
    Outcomes.noticeLeft(outcome, row.line(), batch, field -> null);
    return Outcomes.of(row.line(), "prototype", key, card.get(CardField.TITLE), outcome);
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    CardField field =
        switch (refused.code()) {
          case "prototypes.resource.url-invalid" -> CardField.LINKS;
          case "prototypes.text.required" -> CardField.TITLE;
          default -> null;
        };
    return field == null ? null : headingOf(field);
  }

  private ImportedPrototype imported(String key, Card card, Batch batch) {
    Optional<PrototypeKind> kind = kind(card, batch);
    Set<Audience> audiences = audiences(card, batch);
    Set<String> themes = themes(card, batch);
    Optional<Licence> licence = licence(card, batch);
    boolean complete = kind.isPresent() && !audiences.isEmpty() && !themes.isEmpty();
    if (licence.isPresent() && !complete) {
      card.notice(batch, CardField.TITLE, "imports.card.incomplete");
    }
    Stewards.Found steward = services.stewards().of(card.get(CardField.PROPOSED_BY));
    if (!steward.matched() && !card.get(CardField.PROPOSED_BY).isEmpty()) {
      card.notice(
          batch,
          CardField.PROPOSED_BY,
          "imports.card.proposer-unknown",
          card.get(CardField.PROPOSED_BY));
    }
    PrototypeDetails details =
        new PrototypeDetails(
            card.get(CardField.TITLE),
            card.get(CardField.DESCRIPTION),
            kind.orElse(null),
            steward.matched() ? Set.of(steward.key()) : Set.of(),
            List.of(),
            audiences,
            themes,
            CardVocabulary.functionalAddress(card.get(CardField.CONTACT)).orElse(""),
            personalContact(card, steward));
    return new ImportedPrototype(
        key,
        batch.source(),
        steward.key(),
        details,
        sheet(card),
        figures(card),
        states(card, batch),
        versions(card, licence, batch),
        batch.isPublishing() && licence.isPresent() && complete);
  }

  private Optional<PrototypeKind> kind(Card card, Batch batch) {
    String text = card.get(CardField.KIND);
    Optional<PrototypeKind> kind =
        services.vocabulary().find(PrototypeKind.class, text).or(() -> CardVocabulary.kind(text));
    if (kind.isEmpty() && !text.isEmpty()) {
      unknown(card, batch, CardField.KIND, text, PrototypeKind.class);
    }
    return kind;
  }

  private Set<Audience> audiences(Card card, Batch batch) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    for (String part : CardVocabulary.parts(card.get(CardField.AUDIENCES))) {
      services
          .vocabulary()
          .find(Audience.class, part)
          .or(() -> CardVocabulary.audience(part))
          .ifPresentOrElse(
              audiences::add,
              () -> unknown(card, batch, CardField.AUDIENCES, part, Audience.class));
    }
    return audiences;
  }

  private Set<String> themes(Card card, Batch batch) {
    List<String> unknown = new ArrayList<>();
    Set<String> themes = services.themes().keysOf(card.get(CardField.THEMES), unknown);
    unknown.forEach(
        part ->
            card.notice(
                batch,
                CardField.THEMES,
                "imports.value.unknown",
                part,
                services.themes().allowed()));
    return themes;
  }

  private void unknown(
      Card card, Batch batch, CardField field, String text, Class<? extends Enum<?>> type) {
    card.notice(batch, field, "imports.value.unknown", text, services.vocabulary().allowed(type));
  }

  private Optional<Licence> licence(Card card, Batch batch) {
    String text = card.get(CardField.LICENCE);
    if (CardVocabulary.isUnlicensed(text)) {
      card.notice(batch, CardField.LICENCE, "imports.card.unlicensed");
      return Optional.empty();
    }
    Optional<Licence> licence =
        services.vocabulary().find(Licence.class, text).or(() -> CardVocabulary.licence(text));
    if (licence.isEmpty()) {
      card.notice(
          batch,
          CardField.LICENCE,
          "imports.card.licence-unknown",
          text,
          services.vocabulary().allowed(Licence.class));
    }
    return licence;
  }

  private List<StateSince> states(Card card, Batch batch) {
    PartialDate today = PartialDate.of(LocalDate.now(services.clock()));
    String text = card.get(CardField.PROGRESS);
    Optional<PrototypeState> told =
        services
            .vocabulary()
            .find(PrototypeState.class, text)
            .or(() -> CardVocabulary.progress(text));
    if (told.isEmpty() && !text.isEmpty()) {
      unknown(card, batch, CardField.PROGRESS, text, PrototypeState.class);
    }
    PrototypeState reached = told.orElse(PrototypeState.INITIATED);
    List<StateSince> states = new ArrayList<>();
    for (PrototypeState state : PrototypeState.values()) {
      states.add(new StateSince(state, today));
      if (state == reached) {
        break;
      }
    }
    return states;
  }

  private List<ImportedVersion> versions(Card card, Optional<Licence> licence, Batch batch) {
    List<ImportedLink> links = new ArrayList<>();
    for (CardField field : List.of(CardField.FILES, CardField.LINKS)) {
      Matcher addresses = ADDRESS.matcher(card.get(field));
      boolean found = false;
      while (addresses.find()) {
        found = true;
        licence.ifPresent(known -> links.add(link(addresses.group(), known)));
      }
      if (!found && !card.get(field).isEmpty()) {
        card.notice(batch, field, "imports.card.file-not-fetched", card.get(field));
      }
    }
    if (licence.isEmpty()) {
      return List.of();
    }
    PartialDate today = PartialDate.of(LocalDate.now(services.clock()));
    return List.of(
        new ImportedVersion(
            VersionNumber.FIRST, licence.get(), today, "Reprise de la fiche du réseau.", links));
  }

  private static ImportedLink link(String url, Licence licence) {
    String name = url.replaceAll("[?#].*$", "").replaceAll("/+$", "").replaceAll("^.*/", "");
    String title = name.isEmpty() ? url : name;
    return new ImportedLink(
        new ResourceDetails(
            title.substring(0, Math.min(200, title.length())), licence, "fr", mediaType(name)),
        url);
  }

  private static String mediaType(String name) {
    String extension = name.replaceAll("^.*\\.", "").toLowerCase(java.util.Locale.ROOT);
    return switch (extension) {
      case "pdf" -> "application/pdf";
      case "odt" -> "application/vnd.oasis.opendocument.text";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "mp4" -> "video/mp4";
      case "zip" -> "application/zip";
      default -> "text/html";
    };
  }

  private static Map<SheetSection, String> sheet(Card card) {
    Map<SheetSection, String> sheet = new EnumMap<>(SheetSection.class);
    if (!card.get(CardField.NEEDS).isEmpty()) {
      sheet.put(SheetSection.MEANS, card.get(CardField.NEEDS));
    }
    if (!card.get(CardField.COST).isEmpty()) {
      sheet.put(SheetSection.COSTS, card.get(CardField.COST));
    }
    return sheet;
  }

  /** A cost that is said in words stays in words. */
  private static SheetFigures figures(Card card) {
    try {
      return SheetFigures.of(Map.of(SheetFigure.COST_ONCE.name(), card.get(CardField.COST)));
    } catch (BusinessRuleViolation inWords) {
      return SheetFigures.NONE;
    }
  }

  /** The contact as it is; and who proposed it, where nothing here has that name. */
  private static String personalContact(Card card, Stewards.Found steward) {
    String contact = card.get(CardField.CONTACT);
    String proposer = card.get(CardField.PROPOSED_BY);
    String all =
        steward.matched() || proposer.isEmpty()
            ? contact
            : (contact + "\nProposée par : " + proposer).strip();
    return all.length() <= LONGEST_CONTACT ? all : all.substring(0, LONGEST_CONTACT);
  }

  private static String rowKey(Card card) {
    String identifier = card.get(CardField.IDENTIFIER);
    String key = CardVocabulary.slug(identifier.isEmpty() ? card.get(CardField.TITLE) : identifier);
    if (key.isEmpty()) {
      throw new FaultyRow(card.heading(CardField.TITLE), "slug.empty", card.get(CardField.TITLE));
    }
    return key;
  }

  private String headingOf(CardField field) {
    return fields.entrySet().stream()
        .filter(entry -> entry.getValue() == field)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** A row with its values by field. */
  private static final class Card {

    private final FileTable.Row row;
    private final Map<CardField, String> headings = new EnumMap<>(CardField.class);

    Card(FileTable.Row row, Map<String, CardField> fields) {
      this.row = row;
      fields.forEach((heading, field) -> headings.put(field, heading));
    }

    String get(CardField field) {
      String heading = headings.get(field);
      return heading == null ? "" : row.get(heading);
    }

    String heading(CardField field) {
      return headings.get(field);
    }

    Map<String, String> said() {
      Map<String, String> said = new TreeMap<>();
      headings.forEach((field, heading) -> said.put(field.name(), row.get(heading)));
      return said;
    }

    void notice(Batch batch, CardField field, String code, Object... arguments) {
      batch.notice(row.line(), heading(field), code, arguments);
    }
  }
}
