/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-shown-text.h"

#include "config.h"

#include <glib/gi18n.h>

/* Breaking a word of n letters into lines takes time of n²; 16,000 take half a second. */
#define LONGEST_WORD 400
#define LONGEST_TEXT 20000

/* Between ideographs a line may end. */
static gboolean
ends_word (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iswide (c);
}

/* The bytes of @text up to where a word gets too long, or the text does. */
static gsize
find_cut (const char *text)
{
  guint letters = 0;
  guint characters = 0;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      letters = ends_word (g_utf8_get_char (p)) ? 0 : letters + 1;
      if (letters > LONGEST_WORD || ++characters > LONGEST_TEXT)
        break;
    }
  return p - text;
}

/**
 * gouji_shown_text:
 * @text: from a document or a colleague's file, of any length
 *
 * Returns: (transfer full): the same; what no document of a unit prints, a word of
 *   hundreds of letters or a paragraph of many pages, is cut there and says how long it is
 */
char *
gouji_shown_text (const char *text)
{
  gsize cut;

  g_return_val_if_fail (text != NULL, NULL);

  cut = find_cut (text);
  if (text[cut] == '\0')
    return g_strdup (text);
  /* Translators: after the beginning of a very long text */
  return g_strdup_printf (_("%.*s… (%lu characters in all)"), (int) cut, text,
                          (gulong) g_utf8_strlen (text, -1));
}

/**
 * gouji_shown_tooltip:
 * @text: (nullable): of any length
 */
void
gouji_shown_tooltip (GtkWidget *widget, const char *text)
{
  g_autofree char *shown = text != NULL ? gouji_shown_text (text) : NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  gtk_widget_set_tooltip_text (widget, shown);
}
