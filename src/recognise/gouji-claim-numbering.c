/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-ordinal.h"
#include "recognise/gouji-claim-wording-private.h"
#include "recognise/gouji-passage-private.h"
#include "recognise/gouji-text-private.h"

#include <string.h>

/* Numbers of sections and items that leave one out, or come twice.  Headings are lost to
 * tables and lists begin anew, so only what can be nothing else is told. */

/* 第一部分, and the four ranks of gouji_text_skip_ordinal(). */
#define N_RANKS 5

/* Of more than that something was lost on the way. */
#define MOST_LEFT_OUT 2

/* Lists inside a list of the same rank. */
#define MOST_NESTED 4

typedef struct
{
  guint number;
  int block;
  const GoujiPassage *passage;
} Item;

/* The lists of one rank: the one that goes on, above it those that are interrupted. */
typedef struct
{
  Item items[MOST_NESTED];
  guint n;
} Lists;

/* The number that @text begins with, 0 when none. */
static guint
read_item (const char *text, guint *rank)
{
  g_autofree char *folded = gouji_text_fold (text);

  *rank = 0;
  if (g_str_has_prefix (folded, "第"))
    {
      const char *number = folded + strlen ("第");
      const char *part = strstr (number, "部分");

      return part != NULL && part - number <= 6 ? gouji_ordinal_read (number) : 0;
    }
  gouji_text_skip_ordinal (folded, rank);
  if (*rank == 0)
    return 0;
  return gouji_ordinal_read (*folded == '(' ? folded + 1 : folded);
}

static const char *const numerals[]
    = { "",     "一",   "二",   "三",   "四",   "五",   "六",   "七",   "八",   "九",  "十",
        "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十" };

/* As it would be printed, folded; %NULL for numbers that are too great. */
static char *
dup_ordinal (guint rank, guint number)
{
  if (number >= G_N_ELEMENTS (numerals))
    return NULL;
  switch (rank)
    {
    case 0:
      return g_strdup_printf ("第%s部分", numerals[number]);
    case 1:
      return g_strdup_printf ("%s、", numerals[number]);
    case 2:
      return g_strdup_printf ("(%s)", numerals[number]);
    case 3:
      return g_strdup_printf ("%u", number);
    default:
      return g_strdup_printf ("(%u)", number);
    }
}

static gboolean
grid_has (const GoujiGrid *grid, const char *ordinal)
{
  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
      {
        const char *text = gouji_grid_get_cell (grid, row, column).text;
        g_autofree char *folded = text != NULL ? gouji_text_fold (text) : NULL;

        if (folded != NULL && strstr (folded, ordinal) != NULL)
          return TRUE;
      }
  return FALSE;
}

/* Whether @ordinal is printed anywhere from block @from to @to, be it in the middle of a
 * line or in a table. */
static gboolean
is_printed (GoujiDisclosure *disclosure, int from, int to, const char *ordinal)
{
  for (int i = from; i <= to; i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      g_autofree char *folded = NULL;

      if (block->kind == GOUJI_BLOCK_GRID)
        {
          if (grid_has (block->grid, ordinal))
            return TRUE;
          continue;
        }
      folded = gouji_text_fold (block->text);
      if (strstr (folded, ordinal) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Tables may be the section that has no number: often they are printed by themselves. */
static gboolean
has_table (GoujiDisclosure *disclosure, int from, int to)
{
  for (int i = from; i <= to; i++)
    if (gouji_disclosure_get_block (disclosure, i)->use == GOUJI_USE_TABLE)
      return TRUE;
  return FALSE;
}

static gboolean
any_is_printed (GoujiDisclosure *disclosure, guint rank, const Item *last, const Item *item)
{
  for (guint number = last->number + 1; number < item->number; number++)
    {
      g_autofree char *ordinal = dup_ordinal (rank, number);

      if (ordinal == NULL || is_printed (disclosure, last->block, item->block, ordinal))
        return TRUE;
    }
  return FALSE;
}

/* A heading that is printed again, above a page or after the list of contents, is no
 * other item. */
static gboolean
is_same (const Item *a, const Item *b)
{
  g_autofree char *one = gouji_text_fold (gouji_passage_get_text (a->passage));
  g_autofree char *other = gouji_text_fold (gouji_passage_get_text (b->passage));

  return g_str_has_prefix (one, other) || g_str_has_prefix (other, one);
}

static char *
dup_printed (const Item *item, guint *length)
{
  const char *text = gouji_passage_get_text (item->passage);
  const char *end = text;

  for (guint i = 0; i < 6 && *end != '\0'; i++)
    {
      gunichar c = g_utf8_get_char (end);

      end = g_utf8_next_char (end);
      if (c == 0x3001 || c == '.' || c == ',' || c == ')' || c == 0xff09 || c == 0xff0e
          || c == 0xff0c || c == 0x5206)
        break;
    }
  *length = end - text;
  return g_strndup (text, *length);
}

static void
add_claim (GoujiDisclosure *disclosure, const Item *last, const Item *item)
{
  guint length, last_length;
  g_autofree char *text = dup_printed (item, &length);
  g_autofree char *before = dup_printed (last, &last_length);
  GoujiClaim claim = { .kind = GOUJI_CLAIM_NUMBERING, .code = "", .n_basis = 1 };

  claim.text = gouji_disclosure_intern (disclosure, text);
  claim.name = gouji_disclosure_intern (disclosure, before);
  claim.ref = gouji_passage_get_ref (item->passage, 0, length);
  claim.basis[0] = gouji_passage_get_ref (last->passage, 0, last_length);
  gouji_disclosure_add_claim (disclosure, &claim);
}

/* An interrupted list that @item goes on with. */
static gboolean
resume (Lists *lists, const Item *item)
{
  for (guint i = lists->n; i > 0; i--)
    if (lists->items[i - 1].number + 1 == item->number)
      {
        lists->items[i - 1] = *item;
        lists->n = i;
        return TRUE;
      }
  return FALSE;
}

static void
begin (Lists *lists, const Item *item)
{
  if (lists->n == MOST_NESTED)
    {
      memmove (lists->items, lists->items + 1, (MOST_NESTED - 1) * sizeof (Item));
      lists->n--;
    }
  lists->items[lists->n++] = *item;
}

static gboolean
is_wrong (GoujiDisclosure *disclosure, guint rank, const Item *last, const Item *item)
{
  if (item->number == last->number)
    return !is_same (last, item);
  return item->number > last->number && item->number - last->number - 1 <= MOST_LEFT_OUT
         && !has_table (disclosure, last->block, item->block)
         && !any_is_printed (disclosure, rank, last, item);
}

static void
take (GoujiDisclosure *disclosure, Lists *lists, guint rank, const Item *item)
{
  Item *last = lists->n > 0 ? &lists->items[lists->n - 1] : NULL;

  if (last == NULL || item->number == 1)
    begin (lists, item);
  else if (!resume (lists, item))
    {
      if (is_wrong (disclosure, rank, last, item))
        add_claim (disclosure, last, item);
      *last = *item;
    }
}

void
gouji_claim_numbering_read (GoujiDisclosure *disclosure, GPtrArray *passages)
{
  Lists lists[N_RANKS] = { 0 };

  for (guint i = 0; i < passages->len; i++)
    {
      const GoujiPassage *passage = g_ptr_array_index (passages, i);
      guint rank = 0;
      guint number = read_item (gouji_passage_get_text (passage), &rank);
      const Item item = { number, gouji_passage_get_ref (passage, 0, 0).block, passage };

      if (number == 0)
        continue;
      for (guint lower = rank + 1; lower < N_RANKS; lower++)
        lists[lower].n = 0;
      take (disclosure, &lists[rank], rank, &item);
    }
}
