/** The national yearly survey: campaigns, answers that are ready to copy, and the questionnaire. */
package fr.essaim.web.survey;
