package fr.essaim.core.education.internal;

import fr.essaim.core.fetch.WebBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Whom {@code essaim.education.sources} lets sets be fetched from, separated by semicolons. */
@ApplicationScoped
public class SourceHosts {

  @Inject private Config config;

  public List<String> all() {
    return Arrays.stream(
            config.getOptionalValue("essaim.education.sources", String.class).orElse("").split(";"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** The one that an address is of; empty where it may not be fetched. */
  public Optional<WebBase> of(String address) {
    return all().stream()
        .flatMap(each -> WebBase.parse(each).stream())
        .filter(base -> base.holds(address))
        .findFirst();
  }
}
