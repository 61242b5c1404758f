/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-region-private.h"

#include <string.h>

#include "recognise/gouji-caption-private.h"
#include "recognise/gouji-header-private.h"
#include "recognise/gouji-region-grid-private.h"
#include "recognise/gouji-region-text-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

#define MAX_CAPTIONS 8

typedef struct
{
  GoujiDisclosure *disclosure;
  GPtrArray *regions;
  GArray *pending;      /* guint: paragraphs since the last grid */
  GoujiRegion *current; /* the region the next grid may continue */
  GoujiAmountUnit unit; /* last one printed */
} Finder;

static void
region_free (gpointer data)
{
  GoujiRegion *self = data;

  g_free (self->title);
  g_free (self->number);
  g_free (self->note);
  g_free (self->owner_code);
  g_free (self->owner_name);
  g_array_unref (self->segments);
  g_array_unref (self->captions);
  g_array_unref (self->notes);
  g_free (self);
}

static GoujiRegion *
region_new (void)
{
  GoujiRegion *self = g_new0 (GoujiRegion, 1);

  self->title = g_strdup ("");
  self->number = g_strdup ("");
  self->note = g_strdup ("");
  self->owner_code = g_strdup ("");
  self->owner_name = g_strdup ("");
  self->unit = GOUJI_UNIT_UNKNOWN;
  self->segments = g_array_new (FALSE, FALSE, sizeof (GoujiSegment));
  self->captions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->notes = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static const char *
pending_text (Finder *self, guint i)
{
  return gouji_disclosure_get_block (self->disclosure, g_array_index (self->pending, guint, i))->text;
}

static void
add_note (Finder *self, guint block)
{
  GoujiRegion *region = self->current;
  const char *text = gouji_disclosure_get_block (self->disclosure, block)->text;
  char *joined = *region->note != '\0' ? g_strconcat (region->note, "\n", text, NULL) : g_strdup (text);

  g_free (region->note);
  region->note = joined;
  g_array_append_val (region->notes, block);
}

static void
add_paragraph_row (Finder *self, guint block, guint n_blocks)
{
  GoujiSegment segment = { .block = block, .n_rows = 1, .paragraph = TRUE, .n_blocks = n_blocks };

  g_array_append_val (self->current->segments, segment);
}

/* What of the pending paragraphs still belongs to the region before them: rows
 * that lost their tabs, also broken over three lines, and notes.  Returns how
 * many were taken. */
static guint
take_trailing (Finder *self)
{
  guint i = 0;

  while (self->current != NULL && i < self->pending->len)
    {
      guint block = g_array_index (self->pending, guint, i);

      if (gouji_caption_classify (pending_text (self, i)) == GOUJI_CAPTION_NOTE)
        add_note (self, block);
      else if (gouji_region_is_page_number (pending_text (self, i)))
        ;
      else if (gouji_region_reads_as_row (pending_text (self, i)))
        add_paragraph_row (self, block, 1);
      else if (i + 2 < self->pending->len && gouji_region_reads_as_fragment (pending_text (self, i))
               && gouji_region_reads_as_row (pending_text (self, i + 1))
               && gouji_region_reads_as_fragment (pending_text (self, i + 2)))
        {
          add_paragraph_row (self, block, 3);
          i += 2;
        }
      else
        break;
      i++;
    }
  return i;
}

static void
use_caption_text (GoujiRegion *region, const char *text)
{
  g_autofree char *code = NULL, *name = NULL;

  if (gouji_caption_amount_unit (text) != GOUJI_UNIT_UNKNOWN)
    {
      region->unit = gouji_caption_amount_unit (text);
      region->own_unit = TRUE;
    }
  if (gouji_caption_split_owner (text, &code, &name))
    {
      g_free (region->owner_code);
      g_free (region->owner_name);
      region->owner_code = g_steal_pointer (&code);
      region->owner_name = g_steal_pointer (&name);
    }
  if (gouji_caption_classify (text) == GOUJI_CAPTION_NUMBER)
    {
      g_free (region->number);
      region->number = gouji_text_squeeze (text);
    }
}

static void
use_caption (Finder *self, GoujiRegion *region, guint i)
{
  g_array_append_val (region->captions, g_array_index (self->pending, guint, i));
  use_caption_text (region, pending_text (self, i));
}

static void
set_title (Finder *self, GoujiRegion *region, const char *title, guint i)
{
  guint block = g_array_index (self->pending, guint, i);

  g_free (region->title);
  region->title = gouji_text_squeeze (title);
  region->place = gouji_disclosure_get_block (self->disclosure, block)->place;
  region->role = gouji_caption_role (region->title, region->owner_name);
}

/* A title whose last word, 表, went to the next line. */
static void
set_title_with_tail (Finder *self, GoujiRegion *region, guint i)
{
  g_autofree char *joined = NULL;

  set_title (self, region, pending_text (self, i), i);
  if (i + 1 >= self->pending->len || strcmp (pending_text (self, i + 1), "表") != 0)
    return;
  joined = g_strconcat (pending_text (self, i), pending_text (self, i + 1), NULL);
  g_array_append_val (region->captions, g_array_index (self->pending, guint, i + 1));
  set_title (self, region, joined, i);
}

/* The title printed over two lines: the joint text is one, the second line is not. */
static gboolean
try_broken_title (Finder *self, GoujiRegion *region, guint i, guint first)
{
  g_autofree char *joined = NULL;

  if (i <= first || gouji_caption_classify (pending_text (self, i - 1)) != GOUJI_CAPTION_OTHER)
    return FALSE;
  joined = g_strconcat (pending_text (self, i - 1), pending_text (self, i), NULL);
  if (gouji_caption_classify (joined) != GOUJI_CAPTION_TITLE)
    return FALSE;
  g_array_append_val (region->captions, g_array_index (self->pending, guint, i));
  g_array_append_val (region->captions, g_array_index (self->pending, guint, i - 1));
  set_title (self, region, joined, i - 1);
  return TRUE;
}

/* 一般公共预算 | 支出表: the second line is a title by itself, and the first, which goes on
 * into it, makes another of it. */
static gboolean
try_title_goes_on (Finder *self, GoujiRegion *region, guint i, guint first)
{
  const char *const *open = gouji_words_get_list (GOUJI_WORDS_FACTS, "titles", "open");
  g_autofree char *joined = NULL, *above = NULL, *title = NULL;
  guint rank, word = 0;

  if (i <= first || gouji_caption_classify (pending_text (self, i - 1)) != GOUJI_CAPTION_OTHER)
    return FALSE;
  title = gouji_text_fold (pending_text (self, i));
  gouji_text_skip_ordinal (title, &rank);
  above = gouji_text_fold (pending_text (self, i - 1));
  while (open[word] != NULL && !g_str_has_suffix (above, open[word]))
    word++;
  joined = g_strconcat (pending_text (self, i - 1), pending_text (self, i), NULL);
  if (rank != 0 || open[word] == NULL || gouji_caption_classify (joined) != GOUJI_CAPTION_TITLE
      || gouji_caption_role (joined, NULL) == gouji_caption_role (pending_text (self, i), NULL))
    return FALSE;
  g_array_append_val (region->captions, g_array_index (self->pending, guint, i - 1));
  set_title (self, region, joined, i - 1);
  return TRUE;
}

/* A lone 预算公开表7 above the title, or 单位：元 where none is told below it. */
static void
take_captions_above (Finder *self, GoujiRegion *region, guint i, guint first)
{
  for (; i > first; i--)
    {
      GoujiCaptionKind kind = gouji_caption_classify (pending_text (self, i - 1));

      if (kind != GOUJI_CAPTION_NUMBER && (kind != GOUJI_CAPTION_UNIT || region->own_unit))
        return;
      use_caption (self, region, i - 1);
    }
}

/* Looks upwards from the grid for its title, over captions and what is left of a
 * header that lost its cells. */
static gboolean
find_title (Finder *self, GoujiRegion *region, guint first)
{
  guint looked = 0;

  for (guint i = self->pending->len; i > first && looked < MAX_CAPTIONS; i--, looked++)
    {
      const char *text = pending_text (self, i - 1);

      switch (gouji_caption_classify (text))
        {
        case GOUJI_CAPTION_TITLE:
          g_array_append_val (region->captions, g_array_index (self->pending, guint, i - 1));
          set_title_with_tail (self, region, i - 1);
          take_captions_above (self, region, i - 1 - try_title_goes_on (self, region, i - 1, first),
                               first);
          return TRUE;
        case GOUJI_CAPTION_NUMBER:
        case GOUJI_CAPTION_UNIT:
        case GOUJI_CAPTION_OWNER:
        case GOUJI_CAPTION_DATE:
          use_caption (self, region, i - 1);
          break;
        case GOUJI_CAPTION_NOTE:
          return FALSE;
        case GOUJI_CAPTION_OTHER:
        default:
          if (try_broken_title (self, region, i - 1, first))
            return TRUE;
          if (!gouji_region_reads_as_fragment (text) && !gouji_region_is_only_a_part (text)
              && !gouji_region_reads_as_header (text))
            return FALSE;
          break;
        }
    }
  return FALSE;
}

static const GoujiGrid *
region_grid (Finder *self, GoujiRegion *region, gboolean last, guint *row)
{
  for (guint i = 0; i < region->segments->len; i++)
    {
      guint index = last ? region->segments->len - 1 - i : i;
      GoujiSegment *segment = &g_array_index (region->segments, GoujiSegment, index);

      /* A title alone, with nothing below it, has no row to compare. */
      if (segment->paragraph || (!last && segment->n_captions >= segment->n_rows))
        continue;
      *row = last ? segment->first_row + segment->n_rows - 1 : segment->first_row + segment->n_captions;
      return gouji_disclosure_get_block (self->disclosure, segment->block)->grid;
    }
  return NULL;
}

/* The first code of a row, as digits, or "". */
static char *
row_code (const GoujiGrid *grid, guint row)
{
  g_autoptr (GString) code = g_string_new (NULL);

  for (guint column = 0; column < MIN (3, gouji_grid_get_row_length (grid, row)); column++)
    {
      const char *text = gouji_grid_get_text (grid, row, column);

      if (*text == '\0' || strspn (text, "0123456789") != strlen (text))
        break;
      if (g_str_has_prefix (text, code->str))
        g_string_truncate (code, 0);
      g_string_append (code, text);
    }
  return g_string_free (g_steal_pointer (&code), FALSE);
}

/* A continued table goes on with greater codes; a new one begins anew. */
static gboolean
codes_go_on (const GoujiGrid *before, guint last, const GoujiGrid *grid, guint first)
{
  g_autofree char *a = row_code (before, last);
  g_autofree char *b = row_code (grid, first);

  if (*a == '\0' || *b == '\0')
    return TRUE;
  return strcmp (a, b) < 0;
}

static gboolean
continues (Finder *self, const GoujiGrid *grid, guint first_row, guint taken)
{
  const GoujiGrid *head, *tail;
  guint head_row = 0, tail_row = 0, n_header;

  if (self->current == NULL || taken < self->pending->len || *self->current->note != '\0')
    return FALSE;
  head = region_grid (self, self->current, FALSE, &head_row);
  tail = region_grid (self, self->current, TRUE, &tail_row);
  if (head == NULL)
    return FALSE;
  n_header = gouji_header_count_rows (grid, first_row, gouji_grid_get_n_rows (grid) - first_row);
  if (n_header == 0 || gouji_grid_get_n_rows (grid) == first_row + n_header)
    return gouji_grid_get_row_length (grid, first_row) <= gouji_grid_get_n_columns (head)
           && codes_go_on (tail, tail_row, grid, first_row) && n_header == 0;
  return gouji_region_same_row (head, head_row, grid, first_row)
         && codes_go_on (tail, tail_row, grid, first_row + n_header);
}

/* Labels between two pieces of one table, none of which is anything else.  Returns how many
 * of the pending paragraphs are taken in all. */
static guint
take_labels (Finder *self, const GoujiGrid *grid, guint taken)
{
  for (guint i = taken; i < self->pending->len; i++)
    if (!gouji_region_reads_as_label (pending_text (self, i)))
      return taken;
  if (taken == self->pending->len || !continues (self, grid, 0, self->pending->len))
    return taken;
  for (guint i = taken; i < self->pending->len; i++)
    add_paragraph_row (self, g_array_index (self->pending, guint, i), 1);
  return self->pending->len;
}

static void
finish_pending (Finder *self, guint taken)
{
  g_array_remove_range (self->pending, 0, taken);
}

static void
add_segment (Finder *self, guint block, guint first_row, guint n_rows, guint n_captions)
{
  GoujiSegment segment
      = { .block = block, .first_row = first_row, .n_rows = n_rows, .n_captions = n_captions };

  if (n_rows > 0)
    g_array_append_val (self->current->segments, segment);
}

static void
start_region (Finder *self)
{
  self->current = region_new ();
  g_ptr_array_add (self->regions, self->current);
}

static void
inherit_unit (Finder *self)
{
  if (self->current->own_unit)
    self->unit = self->current->unit;
  else
    self->current->unit = self->unit;
}

static void
use_title_row (Finder *self, guint block, const GoujiGrid *grid, guint row)
{
  GoujiCell cell = gouji_grid_get_cell (grid, row, 0);

  g_free (self->current->title);
  self->current->title = gouji_text_squeeze (cell.text);
  self->current->place = cell.place;
  self->current->role = gouji_caption_role (self->current->title, NULL);
}

/* The next project's form is printed under the title of the first. */
static void
share_title (GoujiRegion *region, const GoujiRegion *before)
{
  g_free (region->title);
  region->title = g_strdup (before->title);
  region->place = before->place;
  region->role = before->role;
}

/* Nothing but captions so far, and then a blank line. */
static gboolean
is_only_captions (const GoujiRegion *region)
{
  for (guint i = 0; i < region->segments->len; i++)
    {
      const GoujiSegment *segment = &g_array_index (region->segments, GoujiSegment, i);

      if (segment->paragraph || segment->n_rows > segment->n_captions)
        return FALSE;
    }
  return region->segments->len > 0;
}

static guint
use_caption_rows (Finder *self, const GoujiGrid *grid, guint row)
{
  guint n = 0;

  for (; row + n < gouji_grid_get_n_rows (grid) && gouji_region_is_caption_row (grid, row + n); n++)
    for (guint column = 0; column < gouji_grid_get_row_length (grid, row + n); column++)
      use_caption_text (self->current, gouji_grid_get_text (grid, row + n, column));
  return n;
}

/* Rows from @row up to the next title or form; the first @n_captions are no rows of it. */
static guint
take_rows (Finder *self, guint block, const GoujiGrid *grid, guint row, guint n_captions)
{
  guint n_rows = gouji_grid_get_n_rows (grid);
  guint end = row + MAX (n_captions, 1);

  while (end < n_rows && !gouji_region_is_title_row (grid, end)
         && !gouji_region_begins_form (grid, row, end))
    end++;
  add_segment (self, block, row, end - row, n_captions);
  return end;
}

static void
visit_grid (Finder *self, guint block)
{
  const GoujiGrid *grid = gouji_disclosure_get_block (self->disclosure, block)->grid;
  guint taken = take_trailing (self);
  guint row = 0;
  guint n_captions;
  const GoujiRegion *before;

  if (!gouji_region_is_title_row (grid, 0) && self->pending->len == 0 && self->current != NULL
      && is_only_captions (self->current))
    row = take_rows (self, block, grid, 0, use_caption_rows (self, grid, 0));
  else if (!gouji_region_is_title_row (grid, 0))
    taken = take_labels (self, grid, taken);
  if (row == 0 && !gouji_region_is_title_row (grid, 0) && continues (self, grid, 0, taken))
    row = take_rows (self, block, grid, 0, 0);
  while (row < gouji_grid_get_n_rows (grid))
    {
      before = self->current;
      start_region (self);
      n_captions = gouji_region_is_title_row (grid, row) ? 1 : 0;
      if (row == 0)
        find_title (self, self->current, taken);
      if (n_captions > 0)
        use_title_row (self, block, grid, row);
      else if (row > 0)
        share_title (self->current, before);
      n_captions += use_caption_rows (self, grid, row + n_captions);
      inherit_unit (self);
      row = take_rows (self, block, grid, row, n_captions);
    }
  g_array_set_size (self->pending, 0);
}

static void
visit_block (Finder *self, guint index)
{
  GoujiBlock *block = gouji_disclosure_get_block (self->disclosure, index);

  if (block->kind == GOUJI_BLOCK_PARAGRAPH)
    {
      g_array_append_val (self->pending, index);
      return;
    }
  if (gouji_region_is_contents (block->grid))
    {
      block->use = GOUJI_USE_CONTENTS;
      g_array_set_size (self->pending, 0);
      self->current = NULL;
      return;
    }
  visit_grid (self, index);
}

/**
 * gouji_regions_find:
 *
 * Puts grids together with their titles, captions, continuations and notes, in
 * printed order.
 *
 * Returns: (transfer full) (element-type GoujiRegion): the regions
 */
GPtrArray *
gouji_regions_find (GoujiDisclosure *disclosure)
{
  Finder self = { .disclosure = disclosure, .unit = GOUJI_UNIT_UNKNOWN };
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (guint));

  self.regions = g_ptr_array_new_with_free_func (region_free);
  self.pending = pending;
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    visit_block (&self, i);
  finish_pending (&self, take_trailing (&self));
  return self.regions;
}

GoujiPlace
gouji_region_get_place (const GoujiRegion *self, GoujiDisclosure *disclosure)
{
  const GoujiSegment *segment = &g_array_index (self->segments, GoujiSegment, 0);
  const GoujiBlock *block;

  if (self->segments->len == 0)
    return self->place;
  block = gouji_disclosure_get_block (disclosure, segment->block);
  if (block->kind != GOUJI_BLOCK_GRID
      || gouji_grid_get_row_length (block->grid, segment->first_row) == 0)
    return block->place;
  return gouji_grid_get_cell (block->grid, segment->first_row, 0).place;
}
