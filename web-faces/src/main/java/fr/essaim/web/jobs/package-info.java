/** What the instance does by itself, for administrators. */
package fr.essaim.web.jobs;
