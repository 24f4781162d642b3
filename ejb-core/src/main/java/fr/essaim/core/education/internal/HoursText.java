package fr.essaim.core.education.internal;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.Token;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.StringReader;
import java.util.List;

/** Reads the text of opening hours, and refuses what nobody here could compute. */
public final class HoursText {

  private static final int LONGEST = 500;
  private static final int EXCERPT = 20;

  private HoursText() {}

  /**
   * The rules of a text, those that say nothing left out.
   *
   * @throws BusinessRuleViolation {@code education.hours.missing} where there is none, {@code
   *     …too-long} with the number of characters that it may have, {@code …invalid} with where it
   *     cannot be read and with the position there, {@code …sun} and {@code …moments} with the rule
   */
  public static List<Rule> rules(String text) {
    if (text.length() > LONGEST) {
      throw new BusinessRuleViolation("education.hours.too-long", LONGEST);
    }
    List<Rule> rules = parsed(text).stream().filter(rule -> !rule.isEmpty()).toList();
    if (rules.isEmpty()) {
      throw new BusinessRuleViolation("education.hours.missing");
    }
    rules.forEach(HoursText::refuseIncomputable);
    return rules;
  }

  /** The same rules as everybody writes them. */
  public static String text(List<Rule> rules) {
    return Util.rulesToOpeningHoursString(rules);
  }

  /** Whether all hold alike on all days of the same weekday and kind. */
  public static boolean areRegular(List<Rule> rules) {
    return rules.stream().allMatch(RuleDays::isRegular);
  }

  private static List<Rule> parsed(String text) {
    try {
      return new OpeningHoursParser(new StringReader(text)).rules(false);
    } catch (OpeningHoursParseException refused) {
      throw invalid(text, position(refused.getExceptions().get(0)));
    } catch (TokenMgrError refused) {
      throw invalid(text, 1);
    }
  }

  private static int position(OpeningHoursParseException refused) {
    Token before = refused.currentToken;
    return before == null || before.next == null
        ? Math.max(1, refused.getColumn())
        : before.next.beginColumn;
  }

  private static BusinessRuleViolation invalid(String text, int position) {
    int at = Math.min(position, text.length()) - 1;
    String rest = text.substring(Math.max(0, at));
    String excerpt = rest.length() <= EXCERPT ? rest : rest.substring(0, EXCERPT) + "…";
    return new BusinessRuleViolation("education.hours.invalid", excerpt, position);
  }

  private static void refuseIncomputable(Rule rule) {
    if (rule.getTimes() == null) {
      return;
    }
    for (TimeSpan span : rule.getTimes()) {
      if (span.getStartEvent() != null || span.getEndEvent() != null) {
        throw new BusinessRuleViolation("education.hours.sun", rule.toString());
      }
      boolean isMoment = span.getEnd() == TimeSpan.UNDEFINED_TIME && !span.isOpenEnded();
      if (isMoment || span.getInterval() > 0) {
        throw new BusinessRuleViolation("education.hours.moments", rule.toString());
      }
    }
  }
}
