package fr.essaim.config.e2e;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.commons.util.ReflectionUtils;

/** Addresses of the table of routes, with values for its variables. */
final class RouteAddresses {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\*?}");

  /** Things of the demonstration, by the beginning of the addresses that name them. */
  private static final Map<String, String> THINGS = new LinkedHashMap<>();

  static {
    THINGS.put("/intranet/prototypes/", "carnet-de-bord-des-benevoles-exemple");
    THINGS.put("/intranet/organisations/", "centre-peupliers-exemple");
    THINGS.put("/intranet/buts/", "federation-exemple");
    THINGS.put("/prototypes/", "eduquer-ca-s-apprend");
    THINGS.put("/organisations/", "lazare-garreau");
    THINGS.put("/carte/", "ludotheque-pousse-pion-exemple");
    THINGS.put("/id/", "eduquer-ca-s-apprend");
    THINGS.put("/doc/", "eduquer-ca-s-apprend");
  }

  private static final Map<String, String> VALUES =
      Map.of(
          "type", "prototype",
          "number", "1.0",
          "dataset", "prototypes",
          "format", "ttl",
          "id", "00000000-0000-0000-0000-000000000000",
          "resource", "00000000-0000-0000-0000-000000000000");

  private RouteAddresses() {}

  /** The table, of what the contexts bring; they are made without a container. */
  private static final Routes ROUTES =
      new Routes(
          new ClassFileImporter()
              .importPackages("fr.essaim.web").stream()
                  .filter(type -> type.isAssignableTo(Feature.class) && !type.isInterface())
                  .map(type -> (Feature) ReflectionUtils.newInstance(type.reflect()))
                  .toList());

  /** Every row of the table; of one address, those that other rows hide too. */
  static List<Route> routes() {
    return ROUTES.all();
  }

  /** The address of something that is there, where the demonstration has it. */
  static String of(Route route) {
    return with(route, null, null);
  }

  /** Whether an address names one thing by its key or its number. */
  static boolean isOfOneThing(String path) {
    return routes().stream()
        .flatMap(route -> route.match(path).stream())
        .findFirst()
        .filter(variables -> !variables.isEmpty())
        .isPresent();
  }

  /** The names of the variables. */
  static List<String> variables(Route route) {
    return VARIABLE.matcher(route.template()).results().map(found -> found.group(1)).toList();
  }

  /** The same with another value, as it is, for one variable. */
  static String with(Route route, String variable, String value) {
    Matcher matcher = VARIABLE.matcher(route.template());
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(1).equals(variable) ? value : usual(route, found.group(1))));
  }

  private static String usual(Route route, String variable) {
    if (variable.equals("key")) {
      return THINGS.entrySet().stream()
          .filter(thing -> route.template().startsWith(thing.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("nothing");
    }
    return VALUES.getOrDefault(variable, "nothing");
  }
}
