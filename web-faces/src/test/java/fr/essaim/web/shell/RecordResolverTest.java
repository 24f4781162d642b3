package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

  record Row(String title, int count) {

    public String shout() {
      return title.toUpperCase(Locale.ROOT);
    }

    public String fail() {
      throw new IllegalStateException("so it is");
    }
  }

  private final RecordResolver resolver = new RecordResolver();
  private final Context context = new Context();

  @Test
  void callsComponentsAndMethodsOfARecord() {
    assertThat(call(new Row("Un guide", 3), "title")).isEqualTo("Un guide");
    assertThat(call(new Row("Un guide", 3), "count")).isEqualTo(3);
    assertThat(call(new Row("Un guide", 3), "shout")).isEqualTo("UN GUIDE");
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void givesAComponentThatIsNullAsFound() {
    assertThat(call(new Row(null, 3), "title")).isNull();
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void leavesToOthersWhatIsNoRecordOrHasArguments() {
    call("text", "length");
    assertThat(context.isPropertyResolved()).isFalse();
    call(new Row("Un guide", 3), "equals", "other");
    assertThat(context.isPropertyResolved()).isFalse();
    call(new Row("Un guide", 3), "unheardOf");
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void tellsWhatTheMethodThrew() {
    assertThatThrownBy(() -> call(new Row("Un guide", 3), "fail"))
        .isInstanceOf(ELException.class)
        .hasRootCauseMessage("so it is");
  }

  private Object call(Object base, String method, Object... arguments) {
    context.setPropertyResolved(false);
    return resolver.invoke(context, base, method, null, arguments);
  }

  private static final class Context extends ELContext {
    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
