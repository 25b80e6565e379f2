'use client';

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { suggestCategories } from '@/data/suggest.ts';

const pauseMs = 200;
const fewestLetters = 2;
/** What is offered with one tap. */
const mostOffered = 3;

/** A text once nothing was typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function categoriesQuery(text: string) {
  return queryOptions({
    queryKey: ['GET /api/categories/suggest', text],
    queryFn: ({ signal }) => suggestCategories(text, mostOffered, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where what is typed may belong, the surest first; null while nothing is known, and where the API cannot be asked. */
export function useCategorySuggestions(typed: string) {
  const text = useSettled(typed.trim().replace(/\s+/gu, ' '));
  const enabled = [...text].length >= fewestLetters;
  const { data, isError } = useQuery({ ...categoriesQuery(text), enabled });
  return { items: enabled && data && !isError ? data : null, failed: enabled && isError };
}
