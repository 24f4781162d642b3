package fr.essaim.config.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** Data sent by the Graph Store Protocol. */
final class Upload {

  private Upload() {}

  /**
   * Puts a file in the place of a graph or, quads, of the whole store; stops the server when that
   * fails.
   */
  static void put(Path file, URI place, RunningServer server)
      throws NotToBeHad, InterruptedException {
    boolean quads = file.toString().endsWith(".nq");
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(place)
                      .header(
                          "Content-Type", quads ? "application/n-quads" : "application/n-triples")
                      .PUT(HttpRequest.BodyPublishers.ofFile(file))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        server.close();
        throw new NotToBeHad("it refused the data: " + answer.body());
      }
    } catch (IOException e) {
      server.close();
      throw new NotToBeHad("it did not take the data", e);
    }
  }
}
