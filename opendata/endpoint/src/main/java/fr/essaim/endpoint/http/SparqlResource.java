package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.gate.NoLongText;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpMethod;

/**
 * {@code /sparql}: the query side of SPARQL 1.1 Protocol, in this order: method, media type, text,
 * gate, format, state.
 */
final class SparqlResource implements Resource {

  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  /** A form's escapes make a text three times as long; the gate measures the text itself. */
  private static final long ESCAPED = 3;

  private static final int OTHER_FIELDS = 64 * 1024;

  private final AnswerService answers;
  private final Gate gate;
  private final Question.Known questions;
  private final int textBytes;
  private final Executor threads;
  private final ServiceDescription description;

  SparqlResource(
      AnswerService answers, Limits limits, Executor threads, ServiceDescription description) {
    this.answers = answers;
    textBytes = limits.count(Limit.TEXT);
    this.threads = threads;
    this.description = description;
    gate = new Gate(limits);
    questions = new Question.Known(gate);
  }

  @Override
  public void handle(Exchange exchange) {
    if (exchange.isMethod(HttpMethod.OPTIONS)) {
      exchange.sendOptions(METHODS);
    } else if (exchange.isReading()) {
      read(exchange);
    } else if (exchange.isMethod(HttpMethod.POST)) {
      post(exchange);
    } else {
      throw Problem.methodNotAllowed(METHODS).raise();
    }
  }

  private void read(Exchange exchange) {
    Form address = Form.parse(exchange.request().getHttpURI().getQuery());
    if (address.isEmpty()) {
      description.send(exchange);
    } else {
      answer(exchange, SparqlRequest.fromAddress(address));
    }
  }

  private void post(Exchange exchange) {
    Form address = Form.parse(exchange.request().getHttpURI().getQuery());
    String mediaType = SparqlRequest.mediaType(exchange);
    int most =
        mediaType.equals(SparqlRequest.DIRECT)
            ? textBytes
            : (int) Math.min(Integer.MAX_VALUE, textBytes * ESCAPED + OTHER_FIELDS);
    Body.read(exchange.request(), most, new NoLongText(textBytes))
        .thenAcceptAsync(
            body ->
                exchange.work(
                    () -> answer(exchange, SparqlRequest.fromBody(address, mediaType, body))),
            threads)
        .exceptionally(
            failure -> {
              Failures.send(exchange, failure);
              return null;
            });
  }

  private void answer(Exchange exchange, SparqlRequest request) {
    AnswerService.Read<Question.Reading> read =
        answers.read(exchange, clock -> questions.read(request.query(), exchange.address(), clock));
    Question.Reading reading = read.value();
    Format.Offer format = exchange.negotiate(reading.question().form().offers());
    answers.answer(
        exchange, format, new QueryAnswer(answers, gate, request, reading, format), read.took());
  }
}
