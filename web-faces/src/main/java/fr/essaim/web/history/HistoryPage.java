package fr.essaim.web.history;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.FieldChange;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who changed what of a thing, and when: of whichever kind, under that thing's own page. */
@Named
@RequestScoped
public class HistoryPage {

  private static final String SEGMENT = "/historique";

  /** Most fields that a sentence names. */
  private static final int NAMED = 3;

  @Inject private ThingHistories histories;
  @Inject private CallerText callers;
  @Inject private Features features;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private ThingHistory history;
  private ThingHistory.Head head;
  private String address;
  private List<Entry> entries;

  /** What one person changed at one moment. */
  public record Entry(Instant at, String who, boolean imported, List<Line> lines) {

    private boolean isOf(ChangeLine line) {
      return at.equals(line.at()) && who.equals(line.who()) && imported == line.imported();
    }
  }

  /**
   * A field that changed.
   *
   * @param field how; empty before and after where that is not kept
   * @param restored where its value before is put into the form again; null for nowhere
   */
  public record Line(FieldDifference field, String restored) {

    public boolean isTold() {
      return !field.before().isEmpty() || !field.after().isEmpty();
    }

    public String label() {
      return field.label();
    }
  }

  /**
   * The address of the histories of a kind of thing.
   *
   * @param page the template of the thing's page in the intranet
   */
  public static Route route(String page) {
    return Route.reading(page + SEGMENT, "/pages/intranet/history.xhtml");
  }

  public void load() {
    String key = redirect.variable("key");
    String page = redirect.variable(Route.TEMPLATE).replace(SEGMENT, "");
    ThingType type = features.thingOf(page).orElseThrow();
    history = histories.of(type.name());
    head = history.head(key);
    address = type.intranetPage(key).orElseThrow();
    entries = together(key, history.lines(key));
  }

  /** What the thing is called. */
  public String getName() {
    return head.name();
  }

  /** What stands above. */
  public Section getHead() {
    return head.section() == null
        ? new Section(0, "/WEB-INF/parts/thing-head.xhtml", 1, this)
        : head.section();
  }

  /** The page of the thing. */
  public String getAddress() {
    return address;
  }

  public List<Entry> getEntries() {
    return entries;
  }

  /** Who did it, and that it was by an import where it was. */
  public String name(Entry entry) {
    return callers.name(entry.who(), entry.imported());
  }

  /** What somebody did at once, in a sentence that names the first fields. */
  public String sentence(Entry entry) {
    List<String> fields = entry.lines().stream().map(Line::label).distinct().toList();
    String named = String.join(" · ", fields.subList(0, Math.min(NAMED, fields.size())));
    return fields.size() > NAMED
        ? text.of("history.sentence.more", name(entry), named, fields.size() - NAMED)
        : text.of("history.sentence", name(entry), named);
  }

  private List<Entry> together(String key, List<ChangeLine> lines) {
    List<Entry> entries = new ArrayList<>();
    for (ChangeLine line : lines) {
      Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
      if (last == null || !last.isOf(line)) {
        last = new Entry(line.at(), line.who(), line.imported(), new ArrayList<>());
        entries.add(last);
      }
      last.lines().add(line(key, line));
    }
    return entries;
  }

  private Line line(String key, ChangeLine line) {
    FieldChange change = line.change();
    String field = change.field();
    String before = change.before().isEmpty() ? "" : history.value(field, change.before());
    String after = change.after().isEmpty() ? "" : history.value(field, change.after());
    return new Line(
        FieldDifference.of(history.label(field), before, after),
        change.before().isEmpty()
            ? null
            : history.form(key, field).map(form -> EarlierValue.address(form, line)).orElse(null));
  }
}
