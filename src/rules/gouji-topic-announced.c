/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-classification.h"
#include "model/gouji-ordinal.h"
#include "rules/gouji-topic-private.h"

/* T3: the attachment or table that the text sends its reader to is there. */

/* The word before the number, as in 附件 of 附件2; @number 0: any. */
typedef struct
{
  const char *word; /* NULL: @name is that of a table */
  guint number;
  char *name;       /* folded */
} Announced;

static void
announced_init (Announced *self, const char *what)
{
  static const char *const words[] = { "附件", "附表", "公开", "表" };

  *self = (Announced) { .name = gouji_classification_fold_name (what) };
  for (guint i = 0; self->word == NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (self->name, words[i]))
      {
        self->number = gouji_ordinal_read (self->name + strlen (words[i]));
        if (self->number > 0 || i < 2)
          self->word = words[i];
      }
}

static void
announced_clear (Announced *self)
{
  g_free (self->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Announced, announced_clear)

/* Whether @text is, or begins with, the heading that is looked for. */
static gboolean
is_heading (const Announced *self, const char *text)
{
  g_autofree char *folded = gouji_classification_fold_name (text);
  const char *found;

  if (self->word == NULL)
    return strstr (folded, self->name) != NULL;
  found = g_str_has_prefix (folded, self->word) ? folded : NULL;
  return found != NULL
         && (self->number == 0 || gouji_ordinal_read (found + strlen (self->word)) == self->number);
}

static guint
count_tables (GoujiDisclosure *disclosure)
{
  guint n = 0;

  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    n += gouji_table_get_role (gouji_disclosure_get_table (disclosure, i)) != GOUJI_ROLE_PERFORMANCE;
  return n;
}

static gboolean
is_in_tables (GoujiDisclosure *disclosure, const Announced *self)
{
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    {
      const GoujiTable *table = gouji_disclosure_get_table (disclosure, i);

      if (is_heading (self, gouji_table_get_title (table))
          || is_heading (self, gouji_table_get_number (table)))
        return TRUE;
    }
  return FALSE;
}

/* Of numbered tables any may be the one that is meant, titled or not. */
static gboolean
is_there (GoujiDisclosure *disclosure, const Announced *self, int announcing)
{
  if (self->word != NULL && !g_str_has_prefix (self->word, "附")
      && self->number <= count_tables (disclosure))
    return TRUE;
  if (is_in_tables (disclosure, self))
    return TRUE;
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if ((int) i != announcing && block->kind == GOUJI_BLOCK_PARAGRAPH
          && strstr (block->text, "见") == NULL && is_heading (self, block->text))
        return TRUE;
    }
  return FALSE;
}

static void
check (GoujiRun *run, guint rule, const GoujiClaim *claim)
{
  g_auto (Announced) announced = { 0 };
  GoujiDraft *draft;

  announced_init (&announced, claim->name);
  if (is_there (run->disclosure, &announced, claim->ref.block))
    {
      gouji_run_count (run, rule, FALSE);
      return;
    }
  draft = gouji_topic_new_draft (run, rule, gouji_run_get_rule (run, rule)->severity, FALSE);
  gouji_draft_add_cell (draft, &claim->ref);
  draft->actual = g_strdup (claim->name);
  draft->message = g_strdup_printf (_("The text refers to “%s”, which is not there"), claim->name);
  gouji_topic_report (run, draft);
}

void
gouji_check_announced (GoujiRun *run, guint rule)
{
  for (guint i = 0; i < gouji_disclosure_get_n_claims (run->disclosure); i++)
    {
      const GoujiClaim *claim = gouji_disclosure_get_claim (run->disclosure, i);

      if (claim->kind != GOUJI_CLAIM_ANNOUNCED)
        continue;
      /* The text alone may be published apart from its tables. */
      if (count_tables (run->disclosure) == 0)
        gouji_run_set_missing (run, rule, g_strdup (_("the tables")));
      else
        check (run, rule, claim);
    }
}
