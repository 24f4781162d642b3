package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.ReportChange;
import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what differs between two reports: figure by figure, and text by text. */
public final class ReportComparison {

  private static final int SHORT = 40;

  private final List<ReportChange> changes = new ArrayList<>();

  private ReportComparison() {}

  /**
   * In the order of the later one; sections that it no longer has come at the end, as do rows
   * within their section.
   */
  public static List<ReportChange> of(ReportContent before, ReportContent after) {
    ReportComparison comparison = new ReportComparison();
    Map<String, ReportSection> old = byKey(before.sections(), ReportSection::key);
    after.sections().forEach(now -> comparison.compare(old.remove(now.key()), now));
    old.values().forEach(gone -> comparison.compare(gone, null));
    return comparison.changes;
  }

  /** Either may be null. */
  private void compare(ReportSection before, ReportSection after) {
    ReportSection shown = after == null ? before : after;
    String old = before == null ? "" : before.text();
    String now = after == null ? "" : after.text();
    add(new ReportChange(shown.title(), "", "", old, now, false));
    Map<String, ReportLine> lines =
        byKey(before == null ? List.of() : before.lines(), ReportLine::key);
    if (after != null) {
      after.lines().forEach(line -> compare(shown, lines.remove(line.key()), line));
    }
    lines.values().forEach(gone -> compare(before, gone, null));
  }

  private void compare(ReportSection section, ReportLine before, ReportLine after) {
    if (section.columns().isEmpty() || (before != null && after != null)) {
      ReportLine shown = after == null ? before : after;
      for (int column = 0; column < shown.values().size(); column++) {
        ReportValue old = value(before, column);
        ReportValue now = value(after, column);
        add(
            new ReportChange(
                section.title(),
                shown.label(),
                head(section, column),
                said(old),
                said(now),
                (old.isNumber() || !old.isKnown()) && (now.isNumber() || !now.isKnown())));
      }
    } else if (after == null) {
      add(new ReportChange(section.title(), before.label(), "", row(section, before), "", false));
    } else {
      add(new ReportChange(section.title(), after.label(), "", "", row(section, after), false));
    }
  }

  private void add(ReportChange change) {
    if (!change.before().equals(change.after())) {
      changes.add(change);
    }
  }

  /** A row that came or went, in one; without what is a sentence. */
  private static String row(ReportSection section, ReportLine line) {
    return IntStream.range(0, line.values().size())
        .filter(column -> line.values().get(column).isKnown())
        .filter(column -> line.values().get(column).said().length() <= SHORT)
        .mapToObj(column -> head(section, column) + " " + line.values().get(column).said())
        .collect(Collectors.joining(" · "));
  }

  private static String head(ReportSection section, int column) {
    List<String> columns = section.columns();
    return column + 1 < columns.size() ? columns.get(column + 1) : "";
  }

  private static ReportValue value(ReportLine line, int column) {
    return line == null || column >= line.values().size()
        ? ReportValue.NONE
        : line.values().get(column);
  }

  private static String said(ReportValue value) {
    return value.isKnown() ? value.said() : "";
  }

  private static <T> Map<String, T> byKey(List<T> some, Function<T, String> key) {
    return some.stream()
        .collect(Collectors.toMap(key, each -> each, (first, second) -> first, LinkedHashMap::new));
  }
}
