package fr.essaim.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class LimitOptionsTest {

  private final CommandLine command = new CommandLine(new EndpointCommand());

  @ParameterizedTest
  @EnumSource
  void everyLimitThatIsPublishedIsAnOption(Limit limit) {
    command.parseArgs();
    assertThat(LimitOptions.read(command.getCommandSpec()).of(limit)).isEqualTo(limit.preset());

    if (limit.isPublished()) {
      command.parseArgs("--" + limit.option(), "7");
      Limits limits = LimitOptions.read(command.getCommandSpec());
      assertThat(limits.of(limit)).isEqualTo(7);
      assertThat(command.getUsageMessage())
          .contains("--" + limit.option(), Long.toString(limit.preset()));
    }
  }

  @Test
  void takesNumbersOnly() {
    assertThatThrownBy(() -> command.parseArgs("--timeout", "long"))
        .isInstanceOf(CommandLine.ParameterException.class);
  }
}
