package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Pictures of the ground beneath our maps, where somebody chose to have them: {@code
 * essaim.map.tiles} is their address with {@code {z}}, {@code {x}} and {@code {y}}, as maps of the
 * web write it; {@code essaim.map.attribution} says whose they are. Without, a map has the outlines
 * of the communes alone, and asks nobody but us.
 */
@Named
@ApplicationScoped
public class MapTiles {

  private static final Pattern ADDRESS =
      Pattern.compile("(https?://[^/;,\\s]+)/[^;,\\s]*\\{z}\\S*");

  @Inject private Config config;

  /** Their address; empty for none. */
  public String getAddress() {
    return setting("essaim.map.tiles").filter(said -> ADDRESS.matcher(said).matches()).orElse("");
  }

  /** Whose they are. */
  public String getAttribution() {
    return setting("essaim.map.attribution").orElse("");
  }

  /** The host that browsers may ask for them, as the policy names it; empty for none. */
  String source() {
    Matcher address = ADDRESS.matcher(getAddress());
    return address.matches() ? address.group(1).replace("{s}", "*") : "";
  }

  private Optional<String> setting(String name) {
    return config.getOptionalValue(name, String.class);
  }
}
