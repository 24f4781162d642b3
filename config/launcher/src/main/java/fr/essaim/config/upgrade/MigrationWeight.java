package fr.essaim.config.upgrade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What migrations do to rows that are there, as far as their SQL says it plainly. Tables that they
 * make themselves weigh nothing; what runs a program ({@code do}, {@code select f()}) is not known.
 */
final class MigrationWeight {

  private static final String NAME = "([a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*)";

  /** Comments, bodies of programs and texts: nothing in them is a statement. */
  private static final Pattern NO_STATEMENT =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|(\\$[a-z_]*\\$).*?\\1|'(?:[^']|'')*'", Pattern.DOTALL);

  private static final Pattern CREATE_TABLE =
      Pattern.compile("^create (?:unlogged )?table (?:if not exists )?" + NAME);
  private static final Pattern ALTER_TABLE =
      Pattern.compile("^alter table (?:if exists )?(?:only )?" + NAME + " (.*)");
  private static final Pattern MOVE =
      Pattern.compile("^(?:rename to|set schema) ([a-z_][a-z0-9_]*)$");
  private static final Pattern REWRITE =
      Pattern.compile(
          "\\balter (?:column )?\\w+ (?:set data )?type\\b|\\bgenerated (?:always|by default)\\b"
              + "|\\bdefault (?:gen_random_uuid|random|clock_timestamp|nextval)\\b|\\b(?:big)?serial\\b");
  private static final Pattern LOOK =
      Pattern.compile(
          "\\badd (?:constraint|check|foreign|primary|unique|exclude)\\b|\\bcheck ?\\(|\\breferences\\b"
              + "|\\bset not null\\b|\\bunique\\b|\\bvalidate\\b");
  private static final Pattern INDEX =
      Pattern.compile("^create (?:unique )?index .*?\\bon (?:only )?" + NAME);
  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:update|insert into|delete from|truncate(?: table)?) (?:only )?" + NAME);
  private static final Pattern WRITES =
      Pattern.compile("^(?:with|update|insert|delete|truncate)\\b");
  private static final Pattern FEW_ROWS =
      Pattern.compile("^insert into [^(]*(?:\\([^)]*\\) )?values\\b.*");
  private static final Pattern LIGHT =
      Pattern.compile(
          "^(?:create (?:or replace )?(?:function|procedure|trigger|constraint trigger|view|schema|type|domain|sequence|extension|aggregate)"
              + "|drop|comment|grant|revoke|set|alter (?:function|procedure|trigger|view|schema|type|domain|sequence|index|default))\\b");

  private final Set<String> fresh = new HashSet<>();
  private final Map<String, String> former = new HashMap<>();

  /**
   * What one migration does.
   *
   * @param looked tables whose rows are all read, as for a check or an index
   * @param written tables of which many rows may be written anew
   * @param isKnown whether nothing else is in it
   */
  record Work(Set<String> looked, Set<String> written, boolean isKnown) {

    Work {
      looked = Set.copyOf(looked);
      written = Set.copyOf(written);
    }

    boolean isLight() {
      return looked.isEmpty() && written.isEmpty() && isKnown;
    }
  }

  /** To be asked in the order of the migrations, for each knows what those before it have made. */
  Work of(String sql) {
    Set<String> looked = new TreeSet<>();
    Set<String> written = new TreeSet<>();
    boolean known = true;
    String plain = NO_STATEMENT.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" ");
    for (String each : plain.split(";", -1)) {
      String statement = each.strip().replaceAll("\\s+", " ");
      if (!statement.isEmpty() && !weigh(statement, looked, written)) {
        known = false;
      }
    }
    looked.removeAll(written);
    return new Work(looked, written, known);
  }

  private boolean weigh(String statement, Set<String> looked, Set<String> written) {
    Matcher created = CREATE_TABLE.matcher(statement);
    Matcher altered = ALTER_TABLE.matcher(statement);
    Matcher indexed = INDEX.matcher(statement);
    if (created.find()) {
      fresh.add(created.group(1));
    } else if (altered.find()) {
      alter(altered.group(1), altered.group(2), looked, written);
    } else if (indexed.find()) {
      add(looked, indexed.group(1));
    } else if (WRITES.matcher(statement).find()) {
      if (!FEW_ROWS.matcher(statement).matches()) {
        WRITE.matcher(statement).results().forEach(found -> add(written, found.group(1)));
      }
    } else {
      return LIGHT.matcher(statement).find();
    }
    return true;
  }

  private void alter(String table, String change, Set<String> looked, Set<String> written) {
    Matcher moved = MOVE.matcher(change);
    if (moved.matches()) {
      move(table, change, moved.group(1));
    } else if (REWRITE.matcher(change).find()) {
      add(written, table);
    } else if (LOOK.matcher(change).find()) {
      add(looked, table);
    }
  }

  private void move(String table, String change, String to) {
    int dot = table.indexOf('.');
    String name =
        change.startsWith("set schema")
            ? to + table.substring(dot)
            : table.substring(0, dot + 1) + to;
    if (fresh.contains(table)) {
      fresh.add(name);
    }
    former.put(name, former.getOrDefault(table, table));
  }

  /** By the name that it has in the database now. */
  private void add(Set<String> tables, String table) {
    if (!fresh.contains(table)) {
      tables.add(former.getOrDefault(table, table));
    }
  }
}
