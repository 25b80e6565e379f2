create index messages_open_offers on messages (conversation_id) where offer = 'open' or offer_received = 'open';
