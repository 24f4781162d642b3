package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final PrintWriter text =
      new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
  private final Map<String, Object> attributes = new HashMap<>();
  private boolean committed;

  @Test
  void countsOctetsHoweverTextIsWritten() throws IOException {
    Answer answer = Answer.of(request("GET"));
    PrintWriter writer = answer.counted(response()).getWriter();
    writer.write("é");
    writer.write("aé€🌻b", 1, 4);
    writer.write(new char[] {'x', '€', 'y'}, 1, 2);
    writer.append('ù').println(12);
    text.flush();

    assertThat(answer.octets()).isEqualTo(body.size()).isPositive();
    assertThat(body.toString(StandardCharsets.UTF_8)).startsWith("éé€🌻€yù12");
  }

  @Test
  void countsOctetsOfStreams() throws IOException {
    Answer answer = Answer.of(request("GET"));
    ServletOutputStream stream = answer.counted(response()).getOutputStream();
    stream.write(new byte[5]);
    stream.write(new byte[9], 2, 3);
    stream.write(7);
    stream.print("a");

    assertThat(answer.octets()).isEqualTo(body.size()).isEqualTo(10);
  }

  @Test
  void whatIsNotSentDoesNotCount() throws IOException {
    Answer answer = Answer.of(request("GET"));
    HttpServletResponse counted = answer.counted(response());
    counted.getWriter().write("half a page");
    counted.resetBuffer();
    assertThat(answer.octets()).isZero();

    counted.getWriter().write("half a page");
    answer.counted(response()).getWriter().write("the page of an error");
    assertThat(answer.octets()).isEqualTo(20);
  }

  @Test
  void whatTwoFiltersHandOnCountsOnce() throws IOException {
    Answer answer = Answer.of(request("GET"));
    HttpServletResponse outer = new HttpServletResponseWrapper(answer.counted(response()));
    answer.counted(answer.counted(outer)).getWriter().write("a page");

    assertThat(answer.octets()).isEqualTo(6);
  }

  @Test
  void nothingIsSentToAHead() throws IOException {
    Answer answer = Answer.of(request("HEAD"));
    answer.counted(response()).getWriter().write("a page");

    assertThat(answer.octets()).isZero();
  }

  @Test
  void whoeverWentIsNotToldOfAFault() throws IOException {
    Answer answer = Answer.of(request("GET"));
    answer.counted(response()).getWriter().write("half a page");
    committed = true;
    answer.breaksOff(new IOException("broken pipe"));

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.octets()).isEqualTo(11);
  }

  @Test
  void aFaultHalfWayIsOne() {
    Answer answer = Answer.of(request("GET"));
    answer.counted(response());
    committed = true;
    answer.breaksOff(new IllegalStateException("a fault"));

    assertThat(answer.status()).isEqualTo(500);
  }

  @Test
  void aRequestHasOneAndNobodyTellsOfItWhereNobodyOfUsAnswered() {
    HttpServletRequest request = request("GET");

    assertThat(Answer.of(request)).isSameAs(Answer.of(request));
    assertThat(Answer.of(request).isGivenNow()).isFalse();
    Answer.of(request).counted(response());
    assertThat(Answer.of(request).isGivenNow()).isTrue();
    Answer.of(request).isGivenLater();
    assertThat(Answer.of(request).isGivenNow()).isFalse();
  }

  private HttpServletRequest request(String method) {
    return proxy(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getAttribute" -> attributes.get((String) arguments[0]);
              default -> attributes.put((String) arguments[0], arguments[1]);
            });
  }

  private HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (name, arguments) ->
            switch (name) {
              case "getOutputStream" -> new Stream();
              case "getWriter" -> text;
              case "getStatus" -> 200;
              case "isCommitted" -> committed;
              default -> null;
            });
  }

  private interface Reply {
    Object to(String method, Object... arguments);
  }

  private static <T> T proxy(Class<T> type, Reply reply) {
    return type.cast(
        Proxy.newProxyInstance(
            AnswerTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> reply.to(method.getName(), arguments)));
  }

  private final class Stream extends ServletOutputStream {

    @Override
    public void write(int octet) {
      body.write(octet);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
