package fr.essaim.web.data;

import java.util.Map;

/** What an endpoint worker is asked. It can be sent again: asking changes nothing. */
final class WorkerRequest {

  private final String method;
  private final String target;
  private final Map<String, String> headers;
  private final byte[] body;
  private final String clientAddress;

  /**
   * @param method GET, HEAD or POST
   * @param path {@code /sparql} or {@code /graph}
   * @param queryString as the client wrote it, or null
   * @param headers what the client said of what it sends and wants
   * @param clientAddress for the worker's account of query seconds
   */
  WorkerRequest(
      String method,
      String path,
      String queryString,
      Map<String, String> headers,
      byte[] body,
      String clientAddress) {
    this.method = method;
    this.target = queryString == null ? path : path + "?" + queryString;
    this.headers = Map.copyOf(headers);
    this.body = body;
    this.clientAddress = clientAddress;
  }

  String method() {
    return method;
  }

  /** Path and query, as they stand in the first line. */
  String target() {
    return target;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Empty when there is none. */
  byte[] body() {
    return body;
  }

  String clientAddress() {
    return clientAddress;
  }
}
