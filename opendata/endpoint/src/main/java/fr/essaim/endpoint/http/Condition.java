package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Rule;
import fr.essaim.endpoint.gate.Words;
import fr.essaim.endpoint.run.LimitReached;
import java.util.Locale;

/** Why a request gets no answer although the gate would let its query through. */
enum Condition implements Rule {
  PROTOCOL(
      400,
      "Une demande contient exactement une requête.",
      "A request has exactly one query.",
      "Envoyez le paramètre query une fois.",
      "Send the parameter query once."),
  ENCODING(
      400,
      "La demande n’est pas écrite en UTF-8.",
      "The request is not written in UTF-8.",
      "Codez l’adresse et le corps en UTF-8.",
      "Encode the address and the body as UTF-8."),
  GRAPH_NAME(
      400,
      "La demande ne dit pas quel graphe elle veut.",
      "The request does not say which graph it wants.",
      "Dites soit graph= avec l’URI absolue d’un document, soit default.",
      "Say either graph= with the absolute URI of a document, or default."),
  NESTING(
      400,
      "La requête s’imbrique trop pour être exécutée.",
      "The query nests too deep to be run.",
      "Écrivez la requête avec moins de groupes emboîtés.",
      "Write the query with fewer groups within one another."),
  ADDRESS(
      404,
      "Rien ne répond à cette adresse.",
      "Nothing answers at this address.",
      "Les requêtes vont à /sparql, les graphes se lisent à /graph.",
      "Queries go to /sparql, graphs are read at /graph."),
  GRAPH(
      404,
      "Aucun graphe de ce nom n’est publié.",
      "No graph of that name is published.",
      "Les noms des graphes sont les URI des documents.",
      "Graphs are named by the URIs of documents."),
  METHOD(
      405,
      "Cette adresse ne répond pas à cette méthode.",
      "This address does not answer this method.",
      "L’en-tête Allow dit lesquelles.",
      "The header Allow says which ones."),
  FORMAT(
      406,
      "La réponse n’existe pas dans le format demandé.",
      "The answer does not exist in the format that was asked.",
      "Demandez un autre format par l’en-tête Accept.",
      "Ask for another format by the header Accept."),
  SENDING(
      408,
      "La réponse n’a pas été reçue à temps.",
      "The answer was not received in time.",
      "Recevez plus vite, ou téléchargez le jeu de données.",
      "Receive faster, or download the dataset."),
  MEDIA_TYPE(
      415,
      "Une requête ne s’envoie pas sous cette forme.",
      "A query is not sent in this form.",
      "Envoyez application/x-www-form-urlencoded ou application/sparql-query, en UTF-8.",
      "Send application/x-www-form-urlencoded or application/sparql-query, in UTF-8."),
  ROWS(
      422,
      "La réponse a plus de lignes qu’il n’est permis.",
      "The answer has more rows than an answer may have.",
      "Ajoutez LIMIT et OFFSET, ou téléchargez le jeu de données.",
      "Use LIMIT and OFFSET, or download the dataset."),
  BYTES(
      422,
      "La réponse est plus longue qu’il n’est permis.",
      "The answer is larger than an answer may be.",
      "Ajoutez LIMIT et OFFSET, ou téléchargez le jeu de données.",
      "Use LIMIT and OFFSET, or download the dataset."),
  GRAPH_SIZE(
      422,
      "Le graphe est trop grand pour RDF/XML et JSON-LD, qui ne s’écrivent que d’un bloc.",
      "The graph is too large for RDF/XML and JSON-LD, which are written whole or not at all.",
      "Demandez Turtle, TriG ou N-Triples, ajoutez LIMIT et OFFSET, ou téléchargez le jeu de"
          + " données.",
      "Ask for Turtle, TriG or N-Triples, use LIMIT and OFFSET, or download the dataset."),
  BUDGET(
      429,
      "Vos requêtes ont pris tout le temps de calcul d’une minute.",
      "Your queries have taken all the query time of a minute.",
      "Attendez le temps que dit Retry-After ; une requête brève passe toujours.",
      "Wait as long as Retry-After says; a query that is quick to run always passes."),
  INTERNAL(
      500,
      "Quelque chose s’est mal passé ici.",
      "Something went wrong here.",
      "Le journal le garde sous la référence donnée.",
      "The log has it under the reference given."),
  TIMEOUT(
      503,
      "La requête a été arrêtée : elle durait plus longtemps qu’il n’est permis.",
      "The query was stopped: it ran longer than a query may.",
      "Restreignez la requête, ou téléchargez le jeu de données.",
      "Narrow the query, or download the dataset."),
  MEMORY(
      503,
      "La requête a été arrêtée : il lui fallait trop de mémoire.",
      "The query was stopped: it needed too much memory.",
      "Restreignez la requête, ou téléchargez le jeu de données.",
      "Narrow the query, or download the dataset."),
  BUSY(
      503,
      "Trop de requêtes s’exécutent en ce moment.",
      "Too many queries run at the moment.",
      "Réessayez dans un instant.",
      "Try again in a moment."),
  STARTING(
      503,
      "Les données sont en cours de chargement.",
      "The data are still being loaded.",
      "Réessayez dans un instant.",
      "Try again in a moment."),
  HTTP(
      400,
      "La demande n’est pas du HTTP correct.",
      "The request is not correct HTTP.",
      "Vérifiez la demande.",
      "Check the request.");

  private final int status;
  private final Words refuses;
  private final Words advice;

  Condition(
      int status, String refuses, String refusesInEnglish, String advice, String adviceInEnglish) {
    this.status = status;
    this.refuses = new Words(refuses, refusesInEnglish);
    this.advice = new Words(advice, adviceInEnglish);
  }

  /** What stands for a limit that was reached. */
  static Condition of(LimitReached.Reason reason) {
    return switch (reason) {
      case TIME -> TIMEOUT;
      case MEMORY -> MEMORY;
      case ROWS -> ROWS;
      case BYTES -> BYTES;
      case GRAPH -> GRAPH_SIZE;
      case SENDING -> SENDING;
    };
  }

  @Override
  public String word() {
    return this == GRAPH_NAME ? GRAPH.word() : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Words refuses() {
    return refuses;
  }

  @Override
  public Words advice() {
    return advice;
  }
}
