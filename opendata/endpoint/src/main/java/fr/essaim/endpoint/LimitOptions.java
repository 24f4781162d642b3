package fr.essaim.endpoint;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives the command an option for each limit that is published. */
final class LimitOptions implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec command) {
    published().forEach(limit -> command.addOption(option(limit)));
    return command;
  }

  /** The limits as the options say. */
  static Limits read(CommandSpec command) {
    Limits limits = Limits.PRESET;
    for (Limit limit : published().toList()) {
      long amount = command.findOption(name(limit)).getValue();
      limits = limits.with(limit, amount);
    }
    return limits;
  }

  private static Stream<Limit> published() {
    return Arrays.stream(Limit.values()).filter(Limit::isPublished);
  }

  private static OptionSpec option(Limit limit) {
    return OptionSpec.builder(name(limit))
        .type(long.class)
        .paramLabel(limit.unit() == Limit.Unit.NONE ? "N" : limit.unit().name())
        .defaultValue(Long.toString(limit.preset()))
        .description("Limit: " + limit.words().english() + " (default: ${DEFAULT-VALUE}).")
        .build();
  }

  private static String name(Limit limit) {
    return "--" + limit.option();
  }
}
