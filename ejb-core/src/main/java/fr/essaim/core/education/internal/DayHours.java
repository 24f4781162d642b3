package fr.essaim.core.education.internal;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import fr.essaim.core.education.Holidays;
import fr.essaim.core.education.OpeningInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The hours that begin on a day, by rules of which each later one that is about the day takes the
 * place of what was said before, unless it only adds, closes, or holds where nothing else does. A
 * rule of hours alone adds too: whoever writes {@code Mo-Fr 09:00-12:00; 14:00-18:00} means both.
 */
public final class DayHours {

  private static final OpeningInterval WHOLE_DAY = new OpeningInterval(0, OpeningInterval.DAY);

  private DayHours() {}

  /** In their order; where two overlap, what a later rule says. */
  public static List<OpeningInterval> of(List<Rule> rules, LocalDate date, Holidays holidays) {
    List<OpeningInterval> hours = List.of();
    for (Rule rule : rules) {
      if (RuleDays.match(rule, date, holidays)) {
        hours = after(hours, rule);
      }
    }
    return hours;
  }

  /** What holds of both; where they overlap, what the second say. */
  public static List<OpeningInterval> overlay(
      List<OpeningInterval> below, List<OpeningInterval> above) {
    List<OpeningInterval> joined = new ArrayList<>();
    Stream.concat(without(below, above).stream(), above.stream())
        .sorted(Comparator.comparingInt(OpeningInterval::from))
        .forEach(each -> join(joined, each));
    return List.copyOf(joined);
  }

  private static List<OpeningInterval> after(List<OpeningInterval> before, Rule rule) {
    List<OpeningInterval> said = spans(rule);
    if (isOff(rule)) {
      return without(before, said);
    }
    if (rule.isFallBack()) {
      return overlay(said, before);
    }
    return rule.isAdditive() || !RuleDays.namesDays(rule)
        ? overlay(before, said)
        : overlay(List.of(), said);
  }

  private static boolean isOff(Rule rule) {
    RuleModifier said = rule.getModifier();
    return said != null
        && (said.getModifier() == RuleModifier.Modifier.OFF
            || said.getModifier() == RuleModifier.Modifier.CLOSED);
  }

  private static List<OpeningInterval> spans(Rule rule) {
    RuleModifier said = rule.getModifier();
    boolean timed = rule.getTimes() != null;
    boolean onRequest =
        said != null
            && (said.getModifier() == RuleModifier.Modifier.UNKNOWN
                || (said.getModifier() == null && !timed));
    String note =
        Stream.of(rule.getComment(), said == null ? null : said.getComment())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    Stream<OpeningInterval> spans =
        timed ? rule.getTimes().stream().map(DayHours::span) : Stream.of(WHOLE_DAY);
    return spans
        .map(span -> new OpeningInterval(span.from(), span.to(), span.openEnd(), onRequest, note))
        .toList();
  }

  private static OpeningInterval span(TimeSpan span) {
    int from = span.getStart();
    int to = span.getEnd();
    if (to == TimeSpan.UNDEFINED_TIME) {
      to = OpeningInterval.DAY;
    } else if (to <= from) {
      to += OpeningInterval.DAY;
    }
    return new OpeningInterval(from, to, span.isOpenEnded(), false, "");
  }

  private static List<OpeningInterval> without(
      List<OpeningInterval> hours, List<OpeningInterval> taken) {
    List<OpeningInterval> left = hours;
    for (OpeningInterval gone : taken) {
      left =
          left.stream()
              .flatMap(
                  each ->
                      Stream.of(
                          each.within(each.from(), gone.from()), each.within(gone.to(), each.to())))
              .filter(each -> each.from() < each.to())
              .toList();
    }
    return left;
  }

  private static void join(List<OpeningInterval> joined, OpeningInterval next) {
    OpeningInterval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
    if (last != null && last.isFollowedBy(next)) {
      joined.set(
          joined.size() - 1,
          new OpeningInterval(
              last.from(), next.to(), next.openEnd(), next.onRequest(), next.note()));
    } else {
      joined.add(next);
    }
  }
}
